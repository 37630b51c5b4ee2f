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
    /** Our id of the order that each message is about. */
    private final long[] orderIds;

    private final OrderPool orders = new OrderPool(MAX_OPEN_ORDERS);
    private final OrderBook book;
    /** The client's id of the order in each slot. */
    private final long[] clientIds = new long[MAX_OPEN_ORDERS];

    private long newestId;
    private long lastSequence;
    private long message;

    private StockingBook(final long[] orderIds, final ReportRing reports) {
        this.orderIds = orderIds;
        this.reports = reports;
        final TickTable ticks = new TickTable(new long[] {0}, new long[] {1});
        book = new OrderBook(new PriceLadder(ticks, LOWEST_PRICE, HIGHEST_PRICE), orders);
    }

    /** An empty book for one pass over this stream, whose messages name orders by the ids that an equal pass gave them. */
    static StockingBook of(final OrderStream stream, final ReportRing reports) {
        final long[] orderIds = new long[stream.size()];
        final long[] newestIds = new long[stream.orders() + 1];
        final StockingBook first = new StockingBook(orderIds, new ReportRing());
        for (int message = 0; message < stream.size(); message++) {
            final int clientId = (int) stream.orderId(message);
            orderIds[message] = newestIds[clientId];
            final long before = first.lastSequence;
            first.onMessage(stream, message);
            if (first.lastSequence > before) {
                newestIds[clientId] = first.newestId;
            }
        }
        return new StockingBook(orderIds, reports);
    }

    @Override
    public void onMessage(final OrderStream stream, final int at) {
        message = at;
        switch (stream.kind(at)) {
            case OrderStream.NEW -> enter(stream, at);
            case OrderStream.CANCEL -> cancel(stream.orderId(at), find(at));
            case OrderStream.REPLACE -> replace(stream, at);
            case OrderStream.MOVE -> move(stream.orderId(at), find(at), stream.price(at));
            default -> reduce(stream.orderId(at), find(at), stream.quantity(at));
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
        orders.offer(slot, price, book.ladder().levelOf(price), quantity);
        clientIds[slot] = clientId;
        newestId = orders.orderId(slot);
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

    private void cancel(final long clientId, final int slot) {
        if (slot == OrderPool.NONE) {
            reports.cancelRejected(message, clientId);
            return;
        }
        book.remove(slot);
        reports.cancelled(message, orders.isSell(slot), clientId, orders.price(slot));
        orders.free(slot);
    }

    private void replace(final OrderStream stream, final int at) {
        final int slot = find(at);
        if (slot == OrderPool.NONE) {
            reports.modifyRejected(message, stream.orderId(at));
            return;
        }
        book.remove(slot);
        orders.rename(slot, ++lastSequence);
        newestId = orders.orderId(slot);
        enterAgain(slot, stream.price(at), stream.quantity(at), stream.quantity(at));
    }

    private void move(final long clientId, final int slot, final long price) {
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
        orders.offer(slot, price, book.ladder().levelOf(price), quantity);
        book.match(slot, SelfTradePrevention.OFF, this);
        reports.modified(message, sell, clientId, price, reportedQuantity);
        if (orders.leaves(slot) == 0) {
            orders.free(slot);
        } else {
            book.rest(slot);
        }
    }

    private void reduce(final long clientId, final int slot, final int quantity) {
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

    private int find(final int at) {
        return orders.find(orderIds[at]);
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
