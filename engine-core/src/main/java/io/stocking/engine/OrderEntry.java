package io.stocking.engine;

import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.book.PriceLadder;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import org.agrona.DirectBuffer;

/** Enters orders: checks, accepts, matches, and lets the rest stand or go. */
final class OrderEntry {
    private final EngineState state;
    private final OrderPool orders;
    private final OpenOrders openOrders;
    private final Settlement settlement;
    private final OrderChecks checks;
    private final EventWriter events;
    private final NewOrder order = new NewOrder();

    OrderEntry(
            final EngineState state,
            final OpenOrders openOrders,
            final Settlement settlement,
            final OrderChecks checks,
            final EventWriter events) {
        this.state = state;
        this.openOrders = openOrders;
        this.settlement = settlement;
        this.checks = checks;
        this.events = events;
        orders = state.orders();
    }

    /** Emits {@code OrderAccepted} and what follows, {@code OrderRejected} or {@code OrderRepeated}. */
    void onEnterOrder(final EnterOrderDecoder command) {
        order.read(command);
        final DirectBuffer clientOrderId = order.clientOrderId();
        final Verdict verdict = checks.account(order.accountId(), clientOrderId.capacity());
        if (verdict.isRefused() || clientOrderId.capacity() == 0) {
            enter(verdict);
            return;
        }
        final ClientOrderIds ids = state.clientOrderIds();
        final long content = contentHash();
        final int known = ids.find(order.accountId(), clientOrderId);
        if (known != ClientOrderIds.NONE) {
            repeat(known, content);
        } else if (ids.isFull()) {
            verdict.refuse(RejectReason.TOO_MANY_CLIENT_ORDER_IDS, ids.size(), ids.capacity());
            reject(verdict.reason(), verdict.actualValue(), verdict.limitValue());
        } else {
            final int added = ids.add(order.accountId(), clientOrderId, content);
            final long orderId = enter(verdict);
            if (orderId != 0) {
                ids.answerAccepted(added, orderId);
            } else {
                ids.answerRejected(added, verdict);
            }
        }
    }

    private void repeat(final int known, final long content) {
        final ClientOrderIds ids = state.clientOrderIds();
        if (ids.contentHash(known) != content) {
            reject(RejectReason.DUPLICATE_CLIENT_ORDER_ID, 0, 0);
        } else if (ids.orderId(known) == 0) {
            reject(ids.reason(known), ids.actualValue(known), ids.limitValue(known));
        } else {
            events.orderRepeated(order.clientOrderId())
                    .orderId(ids.orderId(known))
                    .accountId(order.accountId());
        }
    }

    /** Answers the id of the order, 0 when it was refused. */
    private long enter(final Verdict verdict) {
        if (!checks.order(order)) {
            reject(verdict.reason(), verdict.actualValue(), verdict.limitValue());
            return 0;
        }
        final Listing listing = checks.listing();
        final int slot = orders.allocate(state.takeOrderSequence());
        orders.describe(slot, order.accountId(), order.instrumentId(), order.isSell(), order.isPostOnly());
        if (order.isSell()) {
            orders.holding(slot, checks.holding());
        }
        if (order.isMarket()) {
            offerAtLimit(slot, listing.book().ladder());
        } else {
            orders.offer(slot, order.price(), checks.level(), order.quantity());
        }
        final long orderId = orders.orderId(slot);
        accept(slot);
        final boolean immediate = order.isMarket() && order.timeInForce() == TimeInForce.DAY;
        execute(slot, listing, immediate ? TimeInForce.IOC : order.timeInForce(), 0);
        return orderId;
    }

    /** A market order is one at the price limit. */
    private void offerAtLimit(final int slot, final PriceLadder prices) {
        final int level = order.isSell() ? 0 : prices.levels() - 1;
        orders.offer(slot, prices.priceOf(level), level, order.quantity());
    }

    /**
     * Matches an order that does not rest, as the phase allows, then lets what is open rest or cancels it.
     *
     * @param held what is held for it from before it was replaced, 0 for a new order
     */
    void execute(final int slot, final Listing listing, final TimeInForce timeInForce, final long held) {
        final OrderBook book = listing.book();
        if (listing.phase() != TradingPhase.CONTINUOUS) {
            openOrders.rest(slot, book, held);
            return;
        }
        final SelfTradePrevention prevention = state.accounts().prevention(orders.accountId(slot));
        if (timeInForce == TimeInForce.FOK && !canFillWhole(slot, book, prevention)) {
            openOrders.discard(slot, CancelReason.FILL_OR_KILL, held);
            return;
        }
        final boolean stopped = book.match(slot, prevention, settlement);
        if (orders.leaves(slot) == 0) {
            openOrders.forget(slot, held);
        } else if (stopped) {
            openOrders.discard(slot, CancelReason.SELF_TRADE, held);
        } else if (timeInForce == TimeInForce.DAY) {
            openOrders.rest(slot, book, held);
        } else {
            openOrders.discard(slot, CancelReason.REMAINDER, held);
        }
    }

    private boolean canFillWhole(final int slot, final OrderBook book, final SelfTradePrevention prevention) {
        final Side side = orders.isSell(slot) ? Side.SELL : Side.BUY;
        final long wanted = orders.leaves(slot);
        return book.walk(side, orders.price(slot), wanted)
                        .as(orders.accountId(slot), prevention)
                        .quantity()
                == wanted;
    }

    private void accept(final int slot) {
        events.orderAccepted(order.clientOrderId())
                .orderId(orders.orderId(slot))
                .accountId(order.accountId())
                .price(orders.price(slot))
                .quantity(order.quantity())
                .instrumentId(order.instrumentId())
                .side(order.side())
                .orderType(order.orderType())
                .timeInForce(order.timeInForce())
                .postOnly(order.postOnly());
    }

    private void reject(final RejectReason reason, final long actual, final long limit) {
        events.orderRejected(order.clientOrderId())
                .accountId(order.accountId())
                .price(order.price())
                .quantity(order.quantity())
                .actualValue(actual)
                .limitValue(limit)
                .instrumentId(order.instrumentId())
                .side(order.side())
                .orderType(order.orderType())
                .timeInForce(order.timeInForce())
                .reason(reason);
    }

    private long contentHash() {
        final long terms = order.side().value()
                | order.orderType().value() << 8
                | order.timeInForce().value() << 16
                | order.postOnly().value() << 24
                | (long) order.instrumentId() << Integer.SIZE;
        long hash = StateHash.mix(EnterOrderDecoder.TEMPLATE_ID, terms, StateHash.MULTIPLIER);
        hash = StateHash.mix(hash, order.price(), StateHash.MULTIPLIER);
        return StateHash.mix(hash, order.quantity(), StateHash.MULTIPLIER);
    }
}
