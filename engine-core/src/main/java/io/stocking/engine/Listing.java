package io.stocking.engine;

import io.stocking.book.Instrument;
import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.message.codec.TradingPhase;

/** A listed instrument: its rules, its book, its phase, its last price. */
final class Listing {
    private final Instrument instrument;
    private final OrderBook book;
    private TradingPhase phase = TradingPhase.CLOSED;
    private long lastPrice;
    private long issuedShares;

    Listing(final Instrument instrument, final OrderPool orders) {
        this.instrument = instrument;
        book = new OrderBook(instrument.prices(), orders);
    }

    Instrument instrument() {
        return instrument;
    }

    OrderBook book() {
        return book;
    }

    TradingPhase phase() {
        return phase;
    }

    void phase(final TradingPhase now) {
        phase = now;
    }

    /** Price of the last trade in won, 0 before the first. */
    long lastPrice() {
        return lastPrice;
    }

    void lastPrice(final long price) {
        lastPrice = price;
    }

    /** All shares there are, in every account together. */
    long issuedShares() {
        return issuedShares;
    }

    void issue(final long quantity) {
        issuedShares += quantity;
    }

    /** What prices near it are measured by: the last price, before the first trade the reference price. */
    long fairPrice() {
        return lastPrice == 0 ? instrument.referencePrice() : lastPrice;
    }
}
