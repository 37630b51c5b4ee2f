package io.stocking.gateway.model.account;

import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.model.result.PlayerResult;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.TradeDecoder;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Brings the events of the exchange into the {@link Accounts}; for the egress thread. */
public final class AccountProjection {
    private final Accounts accounts;
    private final Market market;
    private final Retention doneOrders;
    private final Retention fills;
    private final PreviousRound previousRound;
    private final Notifications notifications;
    private final EventListener listener = new Listener();
    private final LongConsumer forgotten = this::forgotten;
    private long roundId;

    /**
     * @param round the running one, told of a command before this is
     * @param keptInAll how many done orders, and how many fills, all accounts keep together
     * @param persistedUpTo the command up to which MySQL has everything
     */
    public AccountProjection(
            final Accounts accounts,
            final Market market,
            final Supplier<Optional<RoundView>> round,
            final int keptInAll,
            final LongSupplier persistedUpTo) {
        this.accounts = accounts;
        this.market = market;
        doneOrders = new Retention(keptInAll, AccountRecord::forgetOrders);
        fills = new Retention(keptInAll, AccountRecord::forgetFills);
        previousRound = new PreviousRound(accounts, persistedUpTo);
        notifications = new Notifications(accounts, market, round);
    }

    /** An account of the recovered state; the events of the round say what it holds. */
    public void accountExists(final long accountId, final AccountKind kind) {
        accounts.open(accountId, kind);
    }

    /** Applies the events of one command. */
    public void apply(final EventBatch batch) {
        notifications.at(batch.timestamp());
        batch.forEach(listener);
    }

    /** Tells an account where it came in a round, behind what changed before. */
    public void settle(final long roundId, final int players, final PlayerResult place) {
        notifications.send();
        accounts.settle(roundId, players, place);
    }

    /** Tells the watchers what the commands since the last call changed, and forgets the last round as soon as MySQL has it. */
    public void onEndOfBatch() {
        notifications.send();
        previousRound.forgetWhenPersisted(forgotten);
    }

    private void forgotten(final long upToEventIndex) {
        doneOrders.forgotten(upToEventIndex);
        fills.forgotten(upToEventIndex);
    }

    private void done(final EventBatch at, final AccountRecord account, final OrderRecord order) {
        account.done(order, at.eventIndex());
        doneOrders.onKept(account, at.eventIndex());
    }

    private void changed(final EventBatch at, final AccountRecord account, final OrderRecord order) {
        if (!order.status().open()) {
            done(at, account, order);
        }
        notifications.order(account, order);
    }

    private void fill(final EventBatch at, final TradeDecoder trade, final boolean maker) {
        final AccountRecord account = accounts.require(maker ? trade.makerAccountId() : trade.takerAccountId());
        final long orderId = maker ? trade.makerOrderId() : trade.takerOrderId();
        final OrderRecord order;
        final FillView fill;
        // Whoever copies the account sees money, shares and execution together.
        synchronized (account) {
            order = account.fill(orderId, trade.price(), trade.quantity(), at.timestamp());
            fill = view(at, trade, order);
            account.record(fill);
        }
        fills.onKept(account, at.eventIndex());
        notifications.fill(account, fill);
        changed(at, account, order);
    }

    private FillView view(final EventBatch at, final TradeDecoder trade, final OrderRecord order) {
        return new FillView(
                at.eventIndex(),
                trade.tradeId(),
                order.terms().orderId(),
                roundId,
                at.timestamp(),
                order.terms().symbol(),
                order.terms().side(),
                trade.price(),
                trade.quantity(),
                order.filledQuantity(),
                order.leavesQuantity());
    }

    private final class Listener implements EventListener {
        @Override
        public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
            final AccountRecord account = accounts.require(event.accountId());
            final OrderView.Terms terms = new OrderView.Terms(
                    event.orderId(),
                    event.accountId(),
                    event.clientOrderId(),
                    event.instrumentId(),
                    market.symbol(event.instrumentId()),
                    event.side(),
                    event.orderType(),
                    event.timeInForce(),
                    event.price(),
                    event.postOnly() == Bool.TRUE,
                    0,
                    roundId);
            final OrderRecord order = new OrderRecord(terms, event.quantity(), at.timestamp());
            account.enter(order);
            notifications.order(account, order);
        }

        @Override
        public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
            final AccountRecord account = accounts.require(event.accountId());
            final OrderRecord old = account.replace(event.replacedOrderId(), event.orderId(), at.timestamp());
            changed(at, account, old);
            final OrderView.Terms terms = new OrderView.Terms(
                    event.orderId(),
                    event.accountId(),
                    event.clientOrderId(),
                    event.instrumentId(),
                    old.terms().symbol(),
                    event.side(),
                    OrderType.LIMIT,
                    event.timeInForce(),
                    event.price(),
                    old.terms().postOnly(),
                    event.replacedOrderId(),
                    roundId);
            final OrderRecord order = new OrderRecord(terms, event.quantity(), at.timestamp());
            order.inherit(event.filledQuantity(), old.fillValue());
            account.enter(order);
            notifications.order(account, order);
        }

        @Override
        public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
            final AccountRecord account = accounts.require(event.accountId());
            changed(at, account, account.reduce(event.orderId(), event.quantity(), at.timestamp()));
        }

        @Override
        public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
            final AccountRecord account = accounts.require(event.accountId());
            final OrderStatus end =
                    event.reason() == CancelReason.ROUND_END ? OrderStatus.EXPIRED : OrderStatus.CANCELED;
            changed(at, account, account.end(event.orderId(), end, at.timestamp()));
        }

        @Override
        public void onTrade(final EventBatch at, final TradeDecoder event) {
            fill(at, event, true);
            fill(at, event, false);
        }

        @Override
        public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
            notifications.rejected(at, event);
        }

        @Override
        public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
            notifications.rejected(at, event);
        }

        @Override
        public void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {
            accounts.open(event.accountId(), event.kind()).opened(event.kind(), event.cash());
        }

        @Override
        public void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {
            final AccountRecord account = accounts.require(event.accountId());
            account.cash(event.cash());
            notifications.cash(account);
        }

        @Override
        public void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {
            final int instrumentId = event.instrumentId();
            final AccountRecord account = accounts.require(event.accountId());
            final HoldingRecord holding = account.adjustHolding(
                    instrumentId, market.symbol(instrumentId), event.heldQuantity(), market.price(instrumentId));
            notifications.holding(account, holding);
        }

        @Override
        public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
            roundId = event.roundId();
            if (event.phase() == RoundPhase.SETUP) {
                startRound(at, event.seedCash());
            }
        }

        private void startRound(final EventBatch at, final long seedCash) {
            notifications.send();
            for (final AccountRecord account : accounts.all()) {
                for (final OrderRecord order : account.resetTo(seedCash)) {
                    order.end(OrderStatus.EXPIRED, at.timestamp());
                    done(at, account, order);
                }
                notifications.reset(account);
            }
            previousRound.endedBefore(at.commandIndex(), at.eventIndex());
        }
    }
}
