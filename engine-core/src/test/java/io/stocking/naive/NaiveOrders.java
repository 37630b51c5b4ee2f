package io.stocking.naive;

import static io.stocking.naive.Refused.unless;

import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import io.stocking.naive.NaiveState.Answer;
import io.stocking.naive.NaiveState.ClientKey;
import java.util.List;
import java.util.function.Consumer;

/** Orders of the naive exchange: enter, replace, reduce, cancel, trade. */
final class NaiveOrders implements NaiveBook.Listener {
    private static final int SLOT_BITS = 24;

    private final NaiveState state;
    private final NaiveChecks checks;
    private final Consumer<Event> events;

    NaiveOrders(final NaiveState state, final Consumer<Event> events) {
        this.state = state;
        this.events = events;
        checks = new NaiveChecks(state);
    }

    void enter(final Command.EnterOrder command) {
        checks.account(command.accountId(), command.clientOrderId());
        if (command.clientOrderId().isEmpty()) {
            place(command);
            return;
        }
        final ClientKey key = new ClientKey(command.accountId(), command.clientOrderId());
        final Answer known = state.answers.get(key);
        if (known != null) {
            unless(known.content().equals(command), RejectReason.DUPLICATE_CLIENT_ORDER_ID, 0, 0);
            unless(known.orderId() != 0, known.reason(), known.actualValue(), known.limitValue());
            repeat(key, known);
            return;
        }
        checks.roomForClientOrderId();
        try {
            final long orderId = place(command);
            state.answers.put(key, new Answer(command, orderId, RejectReason.NULL_VAL, 0, 0));
        } catch (final Refused refused) {
            state.answers.put(
                    key, new Answer(command, 0, refused.reason(), refused.actualValue(), refused.limitValue()));
            throw refused;
        }
    }

    private void repeat(final ClientKey key, final Answer known) {
        events.accept(new Event.OrderRepeated(known.orderId(), key.accountId(), key.clientOrderId()));
    }

    private long place(final Command.EnterOrder command) {
        checks.order(command);
        final int slot = state.rules.slot(state.freeSlots);
        state.freeSlots.remove(slot);
        final NaiveOrder order = new NaiveOrder(
                orderId(slot),
                command.accountId(),
                command.instrumentId(),
                command.side(),
                checks.limitPrice(command),
                command.quantity(),
                command.postOnly());
        final long orderId = order.orderId;
        events.accept(new Event.OrderAccepted(
                orderId,
                command.accountId(),
                order.price,
                command.quantity(),
                command.instrumentId(),
                command.side(),
                command.orderType(),
                command.timeInForce(),
                command.postOnly(),
                command.clientOrderId()));
        final boolean rests = command.orderType() == OrderType.LIMIT || command.timeInForce() != TimeInForce.DAY;
        execute(order, rests ? command.timeInForce() : TimeInForce.IOC);
        return orderId;
    }

    private long orderId(final int slot) {
        return state.nextOrderSequence++ << SLOT_BITS | slot;
    }

    private void execute(final NaiveOrder order, final TimeInForce timeInForce) {
        final NaiveInstrument instrument = state.instruments.get(order.instrumentId);
        if (instrument.phase == TradingPhase.CALL_AUCTION) {
            rest(order);
            return;
        }
        final SelfTradePrevention prevention = checks.prevention(order.accountId);
        final long possible = instrument.book.fills(order, prevention).stream()
                .mapToLong(NaiveBook.Fill::quantity)
                .sum();
        if (timeInForce == TimeInForce.FOK && !state.rules.mayFill(order.leaves, possible)) {
            discard(order, CancelReason.FILL_OR_KILL);
            return;
        }
        final boolean stopped = instrument.book.match(order, prevention, this);
        if (order.leaves == 0) {
            freeSlot(order);
        } else if (stopped) {
            discard(order, CancelReason.SELF_TRADE);
        } else if (timeInForce == TimeInForce.DAY) {
            rest(order);
        } else {
            discard(order, CancelReason.REMAINDER);
        }
    }

    void cancel(final Command.CancelOrder command) {
        checks.account(command.accountId(), "");
        cancel(owned(command.accountId(), command.orderId()), CancelReason.REQUESTED);
    }

    void cancelAll(final Command.CancelAllOrders command) {
        checks.account(command.accountId(), "");
        final List<NaiveOrder> orders = state.orders.values().stream()
                .filter(order -> order.accountId == command.accountId())
                .filter(order -> command.instrumentId() == 0 || order.instrumentId == command.instrumentId())
                .toList();
        orders.forEach(order -> cancel(order, CancelReason.REQUESTED));
        events.accept(new Event.AllOrdersCancelled(command.accountId(), command.instrumentId(), orders.size()));
    }

    void reduce(final Command.ReduceOrder command) {
        checks.account(command.accountId(), "");
        final NaiveOrder order = owned(command.accountId(), command.orderId());
        final long quantity = command.quantity();
        unless(quantity >= 1 && quantity <= order.leaves, RejectReason.INVALID_REDUCTION, quantity, order.leaves);
        if (quantity == order.leaves) {
            cancel(order, CancelReason.REQUESTED);
        } else {
            order.leaves -= quantity;
            events.accept(
                    new Event.OrderReduced(order.orderId, order.accountId, quantity, order.leaves, order.instrumentId));
        }
    }

    void replace(final Command.ReplaceOrder command) {
        checks.account(command.accountId(), command.clientOrderId());
        final ClientKey key = new ClientKey(command.accountId(), command.clientOrderId());
        final boolean named = !command.clientOrderId().isEmpty();
        if (named && state.answers.containsKey(key)) {
            final Answer known = state.answers.get(key);
            unless(
                    known.orderId() != 0 && known.content().equals(command),
                    RejectReason.DUPLICATE_CLIENT_ORDER_ID,
                    0,
                    0);
            repeat(key, known);
            return;
        }
        if (named) {
            checks.roomForClientOrderId();
        }
        final NaiveOrder order = owned(command.accountId(), command.orderId());
        checks.replacement(command, order);
        final boolean stays = state.rules.keepsPriority(command, order.price, order.filled, order.leaves);
        state.orders.remove(order.orderId);
        order.orderId = orderId(slot(order));
        if (named) {
            state.answers.put(key, new Answer(command, order.orderId, RejectReason.NULL_VAL, 0, 0));
        }
        move(command, order, stays);
    }

    private void move(final Command.ReplaceOrder command, final NaiveOrder order, final boolean stays) {
        if (!stays) {
            state.instruments.get(order.instrumentId).book.remove(order);
        }
        order.price = command.price();
        order.leaves = command.quantity() - order.filled;
        events.accept(new Event.OrderReplaced(
                order.orderId,
                command.orderId(),
                command.accountId(),
                command.price(),
                command.quantity(),
                order.filled,
                order.instrumentId,
                order.side,
                command.timeInForce(),
                stays,
                command.clientOrderId()));
        if (stays) {
            state.orders.put(order.orderId, order);
        } else {
            execute(order, command.timeInForce());
        }
    }

    private NaiveOrder owned(final long accountId, final long orderId) {
        final NaiveOrder order = state.orders.get(orderId);
        unless(order != null && order.accountId == accountId, RejectReason.UNKNOWN_ORDER, orderId, 0);
        return order;
    }

    private void rest(final NaiveOrder order) {
        state.orders.put(order.orderId, order);
        state.instruments.get(order.instrumentId).book.rest(order);
    }

    void cancel(final NaiveOrder order, final CancelReason reason) {
        state.instruments.get(order.instrumentId).book.remove(order);
        discard(order, reason);
    }

    private void discard(final NaiveOrder order, final CancelReason reason) {
        events.accept(
                new Event.OrderCancelled(order.orderId, order.accountId, order.leaves, order.instrumentId, reason));
        freeSlot(order);
    }

    private void freeSlot(final NaiveOrder order) {
        state.orders.remove(order.orderId);
        state.freeSlots.add(slot(order));
    }

    private static int slot(final NaiveOrder order) {
        return (int) order.orderId & (1 << SLOT_BITS) - 1;
    }

    @Override
    public void onTrade(final NaiveOrder taker, final NaiveOrder maker, final long price, final long quantity) {
        trade(taker, maker, price, quantity, false);
        settle(taker.side == Side.BUY ? taker : maker, taker.side == Side.BUY ? maker : taker, price, quantity);
        freeIfFilled(maker);
    }

    @Override
    public void onUncross(final NaiveOrder buyer, final NaiveOrder seller, final long price, final long quantity) {
        trade(buyer, seller, price, quantity, true);
        settle(buyer, seller, price, quantity);
        freeIfFilled(buyer);
        freeIfFilled(seller);
    }

    @Override
    public void onSelfTradePrevented(final NaiveOrder maker) {
        discard(maker, CancelReason.SELF_TRADE);
    }

    private void freeIfFilled(final NaiveOrder order) {
        if (order.leaves == 0) {
            freeSlot(order);
        }
    }

    private void settle(final NaiveOrder buyer, final NaiveOrder seller, final long price, final long quantity) {
        state.cash.merge(buyer.accountId, -price * quantity, Long::sum);
        state.cash.merge(seller.accountId, price * quantity, Long::sum);
        state.executed.add(buyer.accountId);
        state.executed.add(seller.accountId);
        state.addShares(seller.accountId, seller.instrumentId, -quantity);
        state.addShares(buyer.accountId, buyer.instrumentId, quantity);
        state.instruments.get(buyer.instrumentId).lastPrice = price;
    }

    private void trade(
            final NaiveOrder taker,
            final NaiveOrder maker,
            final long price,
            final long quantity,
            final boolean auction) {
        events.accept(new Event.Trade(
                state.nextTradeId++,
                price,
                quantity,
                maker.orderId,
                taker.orderId,
                maker.accountId,
                taker.accountId,
                maker.leaves,
                taker.leaves,
                taker.instrumentId,
                taker.side,
                auction));
    }
}
