package io.stocking.naive;

import static io.stocking.naive.Refused.unless;

import io.stocking.engine.EngineLimits;
import io.stocking.kit.Command;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;

/** What must hold before the naive exchange takes or changes an order, in the order in which it is said. */
final class NaiveChecks {
    private final NaiveState state;

    NaiveChecks(final NaiveState state) {
        this.state = state;
    }

    void account(final long accountId, final String clientOrderId) {
        unless(state.accounts.containsKey(accountId), RejectReason.UNKNOWN_ACCOUNT, accountId, 0);
        final int limit = EngineLimits.MAX_CLIENT_ORDER_ID_LENGTH;
        final int length = clientOrderId.length();
        unless(length <= limit, RejectReason.INVALID_CLIENT_ORDER_ID, length, limit);
    }

    void roomForClientOrderId() {
        final int used = state.answers.size();
        final int limit = state.limits.maxClientOrderIds();
        unless(used < limit, RejectReason.TOO_MANY_CLIENT_ORDER_IDS, used, limit);
    }

    SelfTradePrevention prevention(final long accountId) {
        return state.rules.prevention(state.accounts.get(accountId).prevention());
    }

    void order(final Command.EnterOrder command) {
        final NaiveInstrument instrument = state.instruments.get(command.instrumentId());
        unless(instrument != null, RejectReason.UNKNOWN_INSTRUMENT, command.instrumentId(), 0);
        final boolean market = command.orderType() == OrderType.MARKET;
        final boolean plain = command.orderType() == OrderType.LIMIT && command.timeInForce() == TimeInForce.DAY;
        phase(instrument, plain && !command.postOnly());
        quantity(command.quantity());
        final boolean complete = command.side() != Side.NULL_VAL
                && command.orderType() != OrderType.NULL_VAL
                && command.timeInForce() != TimeInForce.NULL_VAL;
        final boolean makesSense = (!market || command.price() == 0) && (plain || !command.postOnly());
        unless(complete && makesSense, RejectReason.INVALID_ORDER, command.price(), 0);
        if (!market) {
            price(instrument, command.price());
        }
        final int limit = state.limits.maxOpenOrders();
        unless(state.orders.size() < limit, RejectReason.TOO_MANY_ORDERS, state.orders.size(), limit);
        funds(command, instrument);
        if (command.postOnly()) {
            postOnly(instrument, command.side(), command.price());
        }
    }

    void replacement(final Command.ReplaceOrder command, final NaiveOrder order) {
        final NaiveInstrument instrument = state.instruments.get(order.instrumentId);
        phase(instrument, command.timeInForce() == TimeInForce.DAY);
        quantity(command.quantity());
        unless(command.timeInForce() != TimeInForce.NULL_VAL, RejectReason.INVALID_ORDER, command.price(), 0);
        price(instrument, command.price());
        unless(command.quantity() > order.filled, RejectReason.INVALID_REPLACEMENT, command.quantity(), order.filled);
        final long leaves = command.quantity() - order.filled;
        if (order.side == Side.SELL) {
            shares(order.accountId, order.instrumentId, leaves - order.leaves);
        } else {
            cash(order.accountId, command.price() * leaves - order.price * order.leaves);
        }
        if (order.postOnly) {
            postOnly(instrument, order.side, command.price());
        }
    }

    private static void phase(final NaiveInstrument instrument, final boolean plain) {
        final short phase = instrument.phase.value();
        final short open = TradingPhase.CONTINUOUS.value();
        unless(instrument.phase != TradingPhase.CLOSED, RejectReason.MARKET_CLOSED, phase, open);
        unless(instrument.phase != TradingPhase.HALTED, RejectReason.MARKET_HALTED, phase, open);
        unless(plain || instrument.phase == TradingPhase.CONTINUOUS, RejectReason.PHASE_FORBIDS_ORDER, phase, open);
    }

    private static void quantity(final long quantity) {
        final long limit = EngineLimits.MAX_QUANTITY;
        unless(quantity >= 1 && quantity <= limit, RejectReason.INVALID_QUANTITY, quantity, limit);
    }

    private void price(final NaiveInstrument instrument, final long price) {
        final long lower = instrument.terms.lowerPriceLimit();
        final long upper = instrument.terms.upperPriceLimit();
        unless(state.rules.isDownTo(lower, price), RejectReason.PRICE_BELOW_LIMIT, price, lower);
        unless(state.rules.isUpTo(upper, price), RejectReason.PRICE_ABOVE_LIMIT, price, upper);
        unless(instrument.ticks.isOnTick(price), RejectReason.PRICE_OFF_TICK, price, instrument.ticks.tickAt(price));
    }

    private void funds(final Command.EnterOrder command, final NaiveInstrument instrument) {
        if (command.side() == Side.SELL) {
            shares(command.accountId(), command.instrumentId(), command.quantity());
        } else if (command.orderType() == OrderType.LIMIT) {
            cash(command.accountId(), command.price() * command.quantity());
        } else {
            cash(command.accountId(), marketCost(command, instrument));
        }
    }

    private long marketCost(final Command.EnterOrder command, final NaiveInstrument instrument) {
        final NaiveOrder taker = new NaiveOrder(
                0,
                command.accountId(),
                command.instrumentId(),
                command.side(),
                limitPrice(command),
                command.quantity(),
                false);
        return instrument.book.fills(taker, prevention(command.accountId())).stream()
                .mapToLong(fill -> fill.price() * fill.quantity())
                .sum();
    }

    private void cash(final long accountId, final long needed) {
        final long available = state.availableCash(accountId);
        unless(needed <= available, RejectReason.INSUFFICIENT_CASH, needed, available);
    }

    private void shares(final long accountId, final int instrumentId, final long needed) {
        final long available = state.availableShares(accountId, instrumentId);
        unless(needed <= available, RejectReason.INSUFFICIENT_SHARES, needed, available);
    }

    private static void postOnly(final NaiveInstrument instrument, final Side side, final long price) {
        final Side opposite = side == Side.BUY ? Side.SELL : Side.BUY;
        unless(
                !instrument.book.wouldTake(side, price),
                RejectReason.POST_ONLY_WOULD_TRADE,
                price,
                instrument.book.bestPrice(opposite));
    }

    long limitPrice(final Command.EnterOrder command) {
        if (command.orderType() == OrderType.LIMIT) {
            return command.price();
        }
        final NaiveInstrument instrument = state.instruments.get(command.instrumentId());
        return command.side() == Side.BUY ? instrument.terms.upperPriceLimit() : instrument.terms.lowerPriceLimit();
    }
}
