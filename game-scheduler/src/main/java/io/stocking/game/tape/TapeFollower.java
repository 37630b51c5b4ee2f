package io.stocking.game.tape;

import io.stocking.game.tape.file.DepthRequests;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.TradeDecoder;
import java.util.EnumMap;
import java.util.Map;

/** Applies the exchange's events to the tape's orders and books, and writes fills and depth. */
final class TapeFollower implements EventListener {
    private final Map<RejectReason, Long> rejections = new EnumMap<>(RejectReason.class);
    private final TapeOrders orders;
    private final DepthBook[] books;
    private final DepthRequests depthRequests;
    private final TapeOutput output;
    private TapeOrder entered;
    private long seq;
    private long trades;

    TapeFollower(
            final int instruments,
            final TapeOrders orders,
            final DepthRequests depthRequests,
            final TapeOutput output) {
        this.orders = orders;
        this.depthRequests = depthRequests;
        this.output = output;
        books = new DepthBook[instruments + 1];
        for (int instrumentId = 1; instrumentId <= instruments; instrumentId++) {
            books[instrumentId] = new DepthBook();
        }
    }

    /**
     * The events that follow answer this command of the tape.
     *
     * @param order the order it enters, null when it enters none
     */
    void onCommand(final long commandSeq, final TapeOrder order) {
        Map.Entry<Long, Long> request = depthRequests.pollBelow(commandSeq);
        while (request != null) {
            output.onDepth(request.getKey(), books, request.getValue());
            request = depthRequests.pollBelow(commandSeq);
        }
        seq = commandSeq;
        entered = order;
    }

    /** All commands are answered: the depth still wanted is that of the end. */
    void onEndOfTape(final boolean depthAtEnd) {
        Map.Entry<Long, Long> request = depthRequests.poll();
        while (request != null) {
            output.onDepth(request.getKey(), books, request.getValue());
            request = depthRequests.poll();
        }
        if (depthAtEnd) {
            output.onDepth(seq, books, 1);
        }
    }

    long trades() {
        return trades;
    }

    Map<RejectReason, Long> rejections() {
        return rejections;
    }

    @Override
    public void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {
        entered.onOpen(event.orderId(), event.price(), event.quantity());
        orders.onNumbered(entered);
        addToBook(entered, event.quantity());
    }

    @Override
    public void onTrade(final EventBatch at, final TradeDecoder event) {
        final TapeOrder taker = orders.byEngineId(event.takerOrderId());
        final TapeOrder maker = orders.byEngineId(event.makerOrderId());
        output.onFill(seq, taker.tapeId(), maker.tapeId(), event.price(), event.quantity());
        trades++;
        onFilled(taker, event.quantity());
        onFilled(maker, event.quantity());
    }

    private void onFilled(final TapeOrder order, final long quantity) {
        addToBook(order, -quantity);
        order.onFilled(quantity);
        removeWhenDone(order);
    }

    @Override
    public void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {
        onTakenAway(orders.byEngineId(event.orderId()), event.quantity());
    }

    @Override
    public void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {
        onTakenAway(orders.byEngineId(event.orderId()), event.quantity());
    }

    private void onTakenAway(final TapeOrder order, final long quantity) {
        addToBook(order, -quantity);
        order.onTakenAway(quantity);
        removeWhenDone(order);
    }

    @Override
    public void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {
        final TapeOrder order = orders.byEngineId(event.replacedOrderId());
        addToBook(order, -order.leaves());
        orders.onRenumbered(event.replacedOrderId());
        order.onOpen(event.orderId(), event.price(), event.quantity() - event.filledQuantity());
        orders.onNumbered(order);
        addToBook(order, order.leaves());
    }

    @Override
    public void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {
        rejections.merge(event.reason(), 1L, Long::sum);
        orders.remove(entered);
    }

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        rejections.merge(event.reason(), 1L, Long::sum);
    }

    private void addToBook(final TapeOrder order, final long quantity) {
        books[order.instrumentId()].add(order.side(), order.price(), quantity);
    }

    private void removeWhenDone(final TapeOrder order) {
        if (order.leaves() == 0) {
            orders.remove(order);
        }
    }
}
