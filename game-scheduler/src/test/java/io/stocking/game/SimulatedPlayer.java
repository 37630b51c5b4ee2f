package io.stocking.game;

import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.port.CommandPublisher;

/** A player's account as a bot sees it: what it has, and how to trade at the market. */
final class SimulatedPlayer implements EventListener {
    private final CommandWriter writer = new CommandWriter();
    private final int account;
    private final CommandPublisher publisher;
    private final long[] shares;
    private long cash;
    private long returnBasisPoints;

    SimulatedPlayer(final int account, final int instruments, final CommandPublisher publisher) {
        this.account = account;
        this.publisher = publisher;
        shares = new long[instruments + 1];
    }

    void open() {
        writer.openAccount(account)
                .accountId(account)
                .kind(AccountKind.PLAYER)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        publisher.tryPublish(writer);
    }

    /** Buys at the market for about so much money, when that is at least a share. */
    void buy(final int instrumentId, final long won, final long price) {
        final long quantity = won / price;
        if (quantity > 0) {
            order(instrumentId, Side.BUY, quantity, 0);
        }
    }

    /** Sells all shares of an instrument at the market. */
    void sellAll(final int instrumentId) {
        if (shares[instrumentId] > 0) {
            order(instrumentId, Side.SELL, shares[instrumentId], 0);
        }
    }

    /** Enters a limit order, or at price 0 a market order. */
    void order(final int instrumentId, final Side side, final long quantity, final long price) {
        writer.enterOrder(account)
                .accountId(account)
                .price(price)
                .quantity(quantity)
                .instrumentId(instrumentId)
                .side(side)
                .orderType(price == 0 ? OrderType.MARKET : OrderType.LIMIT)
                .timeInForce(price == 0 ? TimeInForce.IOC : TimeInForce.DAY)
                .postOnly(Bool.FALSE)
                .clientOrderId("");
        publisher.tryPublish(writer);
    }

    long cash() {
        return cash;
    }

    long shares(final int instrumentId) {
        return shares[instrumentId];
    }

    /** What the exchange said at the end of the round. */
    long returnBasisPoints() {
        return returnBasisPoints;
    }

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            cash = event.seedCash();
        }
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        final long sign = event.takerSide() == Side.BUY ? 1 : -1;
        if (event.takerAccountId() == account) {
            onFill(event, sign);
        }
        if (event.makerAccountId() == account) {
            onFill(event, -sign);
        }
    }

    private void onFill(final TradeDecoder trade, final long sign) {
        shares[trade.instrumentId()] += sign * trade.quantity();
        cash -= sign * trade.quantity() * trade.price();
    }

    @Override
    public void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {
        if (event.accountId() == account) {
            returnBasisPoints = event.returnBasisPoints();
        }
    }
}
