package io.stocking.engine;

import io.stocking.book.OrderPool;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CancelAllOrdersDecoder;
import io.stocking.message.codec.CancelOrderDecoder;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.ReduceOrderDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.ReplaceOrderDecoder;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import org.agrona.concurrent.UnsafeBuffer;

/** Cancels, reduces and replaces open orders. */
final class OrderChanges {
    private final EngineState state;
    private final OrderPool orders;
    private final OpenOrders openOrders;
    private final OrderEntry entry;
    private final OrderChecks checks;
    private final EventWriter events;
    private final UnsafeBuffer clientOrderId = new UnsafeBuffer(0, 0);

    OrderChanges(
            final EngineState state,
            final OpenOrders openOrders,
            final OrderEntry entry,
            final OrderChecks checks,
            final EventWriter events) {
        this.state = state;
        this.openOrders = openOrders;
        this.entry = entry;
        this.checks = checks;
        this.events = events;
        orders = state.orders();
    }

    /** Emits {@code OrderCancelled} or {@code CommandRejected}. */
    void onCancelOrder(final CancelOrderDecoder command) {
        checks.account(command.accountId(), 0);
        final int slot = owned(command.accountId(), command.orderId());
        if (slot == OrderPool.NONE) {
            reject(CancelOrderDecoder.TEMPLATE_ID, command.accountId(), command.orderId());
        } else {
            openOrders.cancel(slot, CancelReason.REQUESTED);
        }
    }

    /** Emits an {@code OrderCancelled} an order, then {@code AllOrdersCancelled}, or {@code CommandRejected}. */
    void onCancelAllOrders(final CancelAllOrdersDecoder command) {
        if (checks.account(command.accountId(), 0).isRefused()) {
            reject(CancelAllOrdersDecoder.TEMPLATE_ID, command.accountId(), 0);
            return;
        }
        final int count = openOrders.cancelAll(command.accountId(), command.instrumentId());
        events.allOrdersCancelled()
                .accountId(command.accountId())
                .instrumentId(command.instrumentId())
                .count(count);
    }

    /** Emits {@code OrderReduced}, {@code OrderCancelled} when nothing stays open, or {@code CommandRejected}. */
    void onReduceOrder(final ReduceOrderDecoder command) {
        final Verdict verdict = checks.account(command.accountId(), 0);
        final int slot = owned(command.accountId(), command.orderId());
        final long quantity = command.quantity();
        if (slot != OrderPool.NONE && (quantity < 1 || quantity > orders.leaves(slot))) {
            verdict.refuse(RejectReason.INVALID_REDUCTION, quantity, orders.leaves(slot));
        }
        if (verdict.isRefused()) {
            reject(ReduceOrderDecoder.TEMPLATE_ID, command.accountId(), command.orderId());
        } else if (quantity == orders.leaves(slot)) {
            openOrders.cancel(slot, CancelReason.REQUESTED);
        } else {
            openOrders.reduce(slot, quantity);
            events.orderReduced()
                    .orderId(orders.orderId(slot))
                    .accountId(command.accountId())
                    .quantity(quantity)
                    .leavesQuantity(orders.leaves(slot))
                    .instrumentId(orders.instrumentId(slot));
        }
    }

    /**
     * Emits {@code OrderReplaced} and what follows, {@code OrderRepeated} or {@code CommandRejected}. A client order id is
     * used up by a replacement that is taken, not by one that is refused.
     */
    void onReplaceOrder(final ReplaceOrderDecoder command) {
        if (command.clientOrderIdLength() == 0) {
            clientOrderId.wrap(0, 0);
        } else {
            command.wrapClientOrderId(clientOrderId);
        }
        final Verdict verdict = checks.account(command.accountId(), clientOrderId.capacity());
        final boolean named = !verdict.isRefused() && clientOrderId.capacity() > 0;
        if (named && repeated(command)) {
            return;
        }
        final int slot = owned(command.accountId(), command.orderId());
        if (slot == OrderPool.NONE || !replaceable(command, slot)) {
            reject(ReplaceOrderDecoder.TEMPLATE_ID, command.accountId(), command.orderId());
            return;
        }
        final long leaves = command.quantity() - orders.filled(slot);
        final boolean keepsPriority = command.price() == orders.price(slot)
                && command.timeInForce() == TimeInForce.DAY
                && leaves <= orders.leaves(slot);
        final long sequence = state.takeOrderSequence();
        if (named) {
            final ClientOrderIds ids = state.clientOrderIds();
            final int added = ids.add(command.accountId(), clientOrderId, contentHash(command));
            ids.answerAccepted(added, sequence << OrderPool.SLOT_BITS | slot);
        }
        if (keepsPriority) {
            cut(command, slot, sequence, leaves);
        } else {
            move(command, slot, sequence, leaves);
        }
    }

    private void cut(final ReplaceOrderDecoder command, final int slot, final long sequence, final long leaves) {
        openOrders.reduce(slot, orders.leaves(slot) - leaves);
        orders.rename(slot, sequence);
        replaced(command, slot, Bool.TRUE);
    }

    private void move(final ReplaceOrderDecoder command, final int slot, final long sequence, final long leaves) {
        final long held = openOrders.suspend(slot);
        orders.rename(slot, sequence);
        orders.offer(slot, command.price(), checks.level(), leaves);
        replaced(command, slot, Bool.FALSE);
        entry.execute(slot, state.listing(orders.instrumentId(slot)), command.timeInForce(), held);
    }

    private boolean repeated(final ReplaceOrderDecoder command) {
        final ClientOrderIds ids = state.clientOrderIds();
        final int known = ids.find(command.accountId(), clientOrderId);
        if (known == ClientOrderIds.NONE) {
            if (ids.isFull()) {
                checks.verdict().refuse(RejectReason.TOO_MANY_CLIENT_ORDER_IDS, ids.size(), ids.capacity());
            }
            return false;
        }
        if (ids.orderId(known) == 0 || ids.contentHash(known) != contentHash(command)) {
            checks.verdict().refuse(RejectReason.DUPLICATE_CLIENT_ORDER_ID, 0, 0);
            return false;
        }
        events.orderRepeated(clientOrderId).orderId(ids.orderId(known)).accountId(command.accountId());
        return true;
    }

    private boolean replaceable(final ReplaceOrderDecoder command, final int slot) {
        final Listing listing = state.listing(orders.instrumentId(slot));
        return !checks.verdict().isRefused()
                && checks.phase(listing, command.timeInForce() == TimeInForce.DAY)
                && checks.quantity(command.quantity())
                && knownTimeInForce(command)
                && checks.price(listing, command.price())
                && moreThanFilled(command.quantity(), orders.filled(slot))
                && funded(command, slot)
                && (!orders.isPostOnly(slot) || checks.postOnly(listing, side(slot), command.price()));
    }

    private boolean knownTimeInForce(final ReplaceOrderDecoder command) {
        return command.timeInForce() != TimeInForce.NULL_VAL
                || checks.verdict().refuse(RejectReason.INVALID_ORDER, command.price(), 0);
    }

    private boolean moreThanFilled(final long quantity, final long filled) {
        return quantity > filled || checks.verdict().refuse(RejectReason.INVALID_REPLACEMENT, quantity, filled);
    }

    /** Whether what the order holds already and what is available cover what it will hold. */
    private boolean funded(final ReplaceOrderDecoder command, final int slot) {
        final long leaves = command.quantity() - orders.filled(slot);
        if (orders.isSell(slot)) {
            return checks.shares(orders.holding(slot), leaves - orders.leaves(slot));
        }
        return checks.cash(command.accountId(), command.price() * leaves - orders.price(slot) * orders.leaves(slot));
    }

    /** The slot of an open order of this account; another account's order is as unknown as none. */
    private int owned(final long accountId, final long orderId) {
        final int slot = orders.find(orderId);
        if (slot == OrderPool.NONE || orders.accountId(slot) != accountId) {
            checks.verdict().refuse(RejectReason.UNKNOWN_ORDER, orderId, 0);
            return OrderPool.NONE;
        }
        return slot;
    }

    private Side side(final int slot) {
        return orders.isSell(slot) ? Side.SELL : Side.BUY;
    }

    private void replaced(final ReplaceOrderDecoder command, final int slot, final Bool keptPriority) {
        events.orderReplaced(clientOrderId)
                .orderId(orders.orderId(slot))
                .replacedOrderId(command.orderId())
                .accountId(command.accountId())
                .price(orders.price(slot))
                .quantity(command.quantity())
                .filledQuantity(orders.filled(slot))
                .instrumentId(orders.instrumentId(slot))
                .side(side(slot))
                .timeInForce(command.timeInForce())
                .keptPriority(keptPriority);
    }

    private void reject(final int templateId, final long accountId, final long orderId) {
        checks.verdict().publish(events.commandRejected(), templateId, accountId, orderId, 0);
    }

    private static long contentHash(final ReplaceOrderDecoder command) {
        long hash = StateHash.mix(ReplaceOrderDecoder.TEMPLATE_ID, command.orderId(), StateHash.MULTIPLIER);
        hash = StateHash.mix(hash, command.timeInForce().value(), StateHash.MULTIPLIER);
        hash = StateHash.mix(hash, command.price(), StateHash.MULTIPLIER);
        return StateHash.mix(hash, command.quantity(), StateHash.MULTIPLIER);
    }
}
