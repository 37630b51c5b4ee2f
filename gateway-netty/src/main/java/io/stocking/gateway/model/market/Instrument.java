package io.stocking.gateway.model.market;

import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is known of one instrument. The egress thread holds the lock while it applies the events of one command, so
 * readers never see a book in the middle of a match; readers hold it for one copy.
 */
final class Instrument {
    private static final int TRADES_KEPT = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final PriceLevels bids = new PriceLevels(Side.BUY);
    private final PriceLevels asks = new PriceLevels(Side.SELL);
    private final Tape tape = new Tape(TRADES_KEPT);
    private final Map<CandleInterval, CandleSeries> candles = new EnumMap<>(CandleInterval.class);
    private final int bookLevels;
    private final InstrumentView.Listing listing;
    private volatile long lastPrice;
    private TradingPhase phase = TradingPhase.CLOSED;
    private long volume;
    private long version;
    private long bookUpdateId;
    private InstrumentView view;
    private BookView book;

    Instrument(final InstrumentView.Listing listing, final int bookLevels) {
        this.listing = listing;
        this.bookLevels = bookLevels;
        version = listing.eventIndex();
        bookUpdateId = listing.eventIndex();
        for (final CandleInterval interval : CandleInterval.values()) {
            candles.put(interval, new CandleSeries(interval));
        }
    }

    int instrumentId() {
        return listing.instrumentId();
    }

    String symbol() {
        return listing.symbol();
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    void addQuantity(final long eventIndex, final Side side, final long price, final long quantity) {
        side(side).add(price, quantity);
        bookUpdateId = eventIndex;
    }

    void subtractQuantity(final long eventIndex, final Side side, final long price, final long quantity) {
        side(side).subtract(price, quantity);
        bookUpdateId = eventIndex;
    }

    void onTrade(final long eventIndex, final TradeView trade) {
        lastPrice = trade.price();
        volume += trade.quantity();
        version = eventIndex;
        tape.add(trade);
        for (final CandleSeries series : candles.values()) {
            series.onTrade(trade.time(), trade.price(), trade.quantity());
        }
    }

    void onPhase(final long eventIndex, final TradingPhase newPhase) {
        phase = newPhase;
        version = eventIndex;
    }

    /** What a share is valued at; needs no lock. */
    long price() {
        final long price = lastPrice;
        return price == 0 ? listing.referencePrice() : price;
    }

    InstrumentView view() {
        lock.lock();
        try {
            if (view == null || view.version() != version) {
                view = new InstrumentView(listing, phase, lastPrice, volume, version);
            }
            return view;
        } finally {
            lock.unlock();
        }
    }

    BookView book() {
        lock.lock();
        try {
            if (book == null || book.updateId() != bookUpdateId) {
                book = new BookView(bookUpdateId, bids.best(bookLevels), asks.best(bookLevels));
            }
            return book;
        } finally {
            lock.unlock();
        }
    }

    List<TradeView> tradesAfter(final long tradeId, final int limit) {
        lock.lock();
        try {
            return tape.after(tradeId, limit);
        } finally {
            lock.unlock();
        }
    }

    List<CandleView> candlesSince(final CandleInterval interval, final long from, final int limit) {
        lock.lock();
        try {
            return candles.get(interval).since(from, limit);
        } finally {
            lock.unlock();
        }
    }

    private PriceLevels side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
