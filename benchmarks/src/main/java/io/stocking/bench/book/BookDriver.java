package io.stocking.bench.book;

import io.stocking.bench.run.Contender;
import io.stocking.bench.stream.OrderStream;

/** Feeds one order book with messages and reports what it did, as the referee wants it. */
@FunctionalInterface
interface BookDriver {
    /**
     * Executes a message. A new order is acknowledged, then trades, then what may not rest is cancelled; a replacement, move
     * or reduction trades, then is reported as modified; a message about an order that is gone is rejected.
     */
    void onMessage(OrderStream stream, int message);

    /** An empty book that reports to this ring. Only the class of this contender is loaded. */
    static BookDriver of(final Contender contender, final OrderStream stream, final ReportRing reports) {
        return switch (contender) {
            case STOCKING -> StockingBook.of(stream, reports);
            case EXCHANGE_CORE -> new ExchangeCoreBook(reports);
        };
    }
}
