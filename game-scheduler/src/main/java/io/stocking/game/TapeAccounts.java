package io.stocking.game;

import io.stocking.game.tape.market.RoundTape;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountStateDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.port.EventSubscriber;
import org.agrona.DirectBuffer;

/**
 * The two accounts behind a tape, one for each side, and their orders in the running round. Follows the exchange on the
 * egress thread; what is read from the game's thread is its newest state.
 */
final class TapeAccounts implements EventSubscriber, EventListener {
    private static final long BUYER = 100;
    private static final long SELLER = 101;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final AccountStateDecoder accountState = new AccountStateDecoder();
    private final RoundTape tape;
    private final TapeOrders orders;
    private volatile boolean buyerOpen;
    private volatile boolean sellerOpen;
    private volatile boolean cashPaidIn;
    private volatile boolean sharesBroughtIn;
    private volatile long openedAt;

    TapeAccounts(final RoundTape tape) {
        this.tape = tape;
        orders = new TapeOrders(tape.day().orders());
    }

    /** The account that enters the orders of a side. */
    static long of(final Side side) {
        return side == Side.BUY ? BUYER : SELLER;
    }

    RoundTape tape() {
        return tape;
    }

    TapeOrders orders() {
        return orders;
    }

    boolean isOpen(final Side side) {
        return side == Side.BUY ? buyerOpen : sellerOpen;
    }

    /** Whether the account of a side was given what it trades with this round: cash to buy, shares to sell. */
    boolean isEndowed(final Side side) {
        return side == Side.BUY ? cashPaidIn : sharesBroughtIn;
    }

    /** When the running round was opened, in nanoseconds since the epoch; 0 before that. */
    long openedAt() {
        return openedAt;
    }

    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        header.wrap(buffer, offset);
        if (header.templateId() == AccountStateDecoder.TEMPLATE_ID) {
            onOpened(accountState.wrapAndApplyHeader(buffer, offset, header).accountId());
        }
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        batch.forEach(this);
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            orders.clear();
            cashPaidIn = false;
            sharesBroughtIn = false;
            openedAt = 0;
        } else if (event.phase() == RoundPhase.OPEN) {
            openedAt = at.timestamp();
        }
    }

    @Override
    public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
        onOpened(event.accountId());
    }

    private void onOpened(final long accountId) {
        if (accountId == BUYER) {
            buyerOpen = true;
        } else if (accountId == SELLER) {
            sellerOpen = true;
        }
    }

    @Override
    public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
        if (event.accountId() == BUYER) {
            cashPaidIn = true;
        }
    }

    @Override
    public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
        if (event.accountId() == SELLER && event.instrumentId() == tape.instrumentId()) {
            sharesBroughtIn = true;
        }
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        if (isOurs(event.accountId())) {
            orders.onAccepted(event.clientOrderId(), event.orderId());
        }
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        if (isOurs(event.accountId())) {
            orders.onRejected(event.clientOrderId());
        }
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        if (isOurs(event.accountId())) {
            orders.onReplaced(event.replacedOrderId(), event.orderId());
        }
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        if (isOurs(event.accountId()) && event.leavesQuantity() == 0) {
            orders.onGone(event.orderId());
        }
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        if (isOurs(event.accountId())) {
            orders.onGone(event.orderId());
        }
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        if (isOurs(event.takerAccountId())) {
            orders.onFilled(event.takerOrderId(), event.quantity(), event.takerLeavesQuantity());
        }
        if (isOurs(event.makerAccountId())) {
            orders.onFilled(event.makerOrderId(), event.quantity(), event.makerLeavesQuantity());
        }
    }

    private static boolean isOurs(final long accountId) {
        return accountId == BUYER || accountId == SELLER;
    }
}
