package io.stocking.bench.book;

import io.stocking.bench.stream.OrderStream;
import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.book.PriceLadder;
import io.stocking.book.TickTable;
import io.stocking.book.TradeListener;
import io.stocking.message.codec.SelfTradePrevention;

/** The product's own book and pool. Orders are found by the ids the pool gives them, as in the engine. */
final class StockingBook implements BookDriver, TradeListener {
    private static final int MAX_OPEN_ORDERS = 1 << 20;
    private static final int LOWEST_PRICE = 1;
    private static final int HIGHEST_PRICE = 100_000;

    private final ReportRing reports;
    private final OrderPool orders = new OrderPool(MAX_OPEN_ORDERS);
    private final OrderBook book;
    /** Our id of each order of the client. */
    private final long[] poolIds;
    /** The client's id of the order in each slot. */
    private final long[] clientIds = new long[MAX_OPEN_ORDERS];

    private long lastSequence;
    private long message;

    StockingBook(final int highestOrderId, final ReportRing reports) {
        this.reports = reports;
        poolIds = new long[highestOrderId + 1];
        final TickTable ticks = new TickTable(new long[] {0}, new long[] {1});
        book = new OrderBook(new PriceLadder(ticks, LOWEST_PRICE, HIGHEST_PRICE), orders);
    }

    @Override
    public void onMessage(final OrderStream stream, final int at) {
        message = at;
        switch (stream.kind(at)) {
            case OrderStream.NEW -> enter(stream, at);
            case OrderStream.CANCEL -> cancel(stream.orderId(at));
            case OrderStream.REPLACE -> replace(stream, at);
            case OrderStream.MOVE -> move(stream.orderId(at), stream.price(at));
            default -> reduce(stream.orderId(at), stream.quantity(at));
        }
    }

    private void enter(final OrderStream stream, final int at) {
        final long clientId = stream.orderId(at);
        final long price = stream.price(at);
        final int quantity = stream.quantity(at);
        final boolean sell = stream.isSell(at);
        reports.acknowledged(message, sell, clientId, price, quantity);
        final int slot = orders.allocate(++lastSequence);
        orders.describe(slot, stream.account(at), 1, sell, false);
        orders.offer(slot, price, quantity);
        clientIds[slot] = clientId;
        poolIds[(int) clientId] = orders.orderId(slot);
        book.match(slot, SelfTradePrevention.OFF, this);
        if (orders.leaves(slot) == 0) {
            orders.free(slot);
        } else if (stream.isImmediate(at)) {
            reports.cancelled(message, sell, clientId, price);
            orders.free(slot);
        } else {
            book.rest(slot);
        }
    }

    private void cancel(final long clientId) {
        final int slot = find(clientId);
        if (slot == OrderPool.NONE) {
            reports.cancelRejected(message, clientId);
            return;
        }
        book.remove(slot);
        reports.cancelled(message, orders.isSell(slot), clientId, orders.price(slot));
        orders.free(slot);
    }

    private void replace(final OrderStream stream, final int at) {
        final long clientId = stream.orderId(at);
        final int slot = find(clientId);
        if (slot == OrderPool.NONE) {
            reports.modifyRejected(message, clientId);
            return;
        }
        book.remove(slot);
        orders.rename(slot, ++lastSequence);
        poolIds[(int) clientId] = orders.orderId(slot);
        enterAgain(slot, stream.price(at), stream.quantity(at), stream.quantity(at));
    }

    private void move(final long clientId, final long price) {
        final int slot = find(clientId);
        if (slot == OrderPool.NONE) {
            reports.modifyRejected(message, clientId);
            return;
        }
        book.remove(slot);
        enterAgain(slot, price, orders.leaves(slot), 0);
    }

    private void enterAgain(final int slot, final long price, final long quantity, final long reportedQuantity) {
        final boolean sell = orders.isSell(slot);
        final long clientId = clientIds[slot];
        orders.offer(slot, price, quantity);
        book.match(slot, SelfTradePrevention.OFF, this);
        reports.modified(message, sell, clientId, price, reportedQuantity);
        if (orders.leaves(slot) == 0) {
            orders.free(slot);
        } else {
            book.rest(slot);
        }
    }

    private void reduce(final long clientId, final int quantity) {
        final int slot = find(clientId);
        if (slot == OrderPool.NONE) {
            reports.modifyRejected(message, clientId);
            return;
        }
        reports.modified(message, orders.isSell(slot), clientId, 0, quantity);
        if (quantity < orders.leaves(slot)) {
            book.reduce(slot, quantity);
        } else {
            book.remove(slot);
            orders.free(slot);
        }
    }

    private int find(final long clientId) {
        return orders.find(poolIds[(int) clientId]);
    }

    @Override
    public void onTrade(final int taker, final int maker, final long price, final long quantity) {
        reports.traded(message, price, quantity, clientIds[maker], clientIds[taker]);
        if (orders.leaves(maker) == 0) {
            orders.free(maker);
        }
    }

    @Override
    public void onUncross(final int buyer, final int seller, final long price, final long quantity) {
        throw new IllegalStateException("there is no auction here");
    }

    @Override
    public void onSelfTradePrevented(final int maker) {
        throw new IllegalStateException("self-trade prevention is off here");
    }
}
