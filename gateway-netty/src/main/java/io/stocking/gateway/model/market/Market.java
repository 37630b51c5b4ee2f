package io.stocking.gateway.model.market;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agrona.collections.Int2ObjectHashMap;

/** Instruments, books, trades and candles of the running round, for any thread. */
public final class Market {
    private final int bookLevels;
    private volatile Listings listings = new Listings(new Int2ObjectHashMap<>(), new TreeMap<>());

    /** @param bookLevels how many levels a side {@link #book} shows at most */
    public Market(final int bookLevels) {
        this.bookLevels = bookLevels;
    }

    /** All instruments, by symbol. */
    public List<InstrumentView> instruments() {
        return listings.bySymbol.values().stream().map(Instrument::view).toList();
    }

    /** The instrument of a symbol. */
    public Optional<InstrumentView> instrument(final String symbol) {
        return Optional.ofNullable(listings.bySymbol.get(symbol)).map(Instrument::view);
    }

    /** The instrument of a number. */
    public Optional<InstrumentView> instrument(final int instrumentId) {
        return Optional.ofNullable(listings.byId.get(instrumentId)).map(Instrument::view);
    }

    /** The best levels of a book; the same object as long as nothing changes. */
    public Optional<BookView> book(final String symbol) {
        return Optional.ofNullable(listings.bySymbol.get(symbol)).map(Instrument::book);
    }

    /** The newest trades of a symbol after {@code tradeId}, oldest first; none for an unknown symbol. */
    public List<TradeView> tradesAfter(final String symbol, final long tradeId, final int limit) {
        final Instrument instrument = listings.bySymbol.get(symbol);
        return instrument == null ? List.of() : instrument.tradesAfter(tradeId, limit);
    }

    /** The newest candles that begin at {@code from} or later, oldest first; none for an unknown symbol. */
    public List<CandleView> candlesSince(
            final String symbol, final CandleInterval interval, final long from, final int limit) {
        final Instrument instrument = listings.bySymbol.get(symbol);
        return instrument == null ? List.of() : instrument.candlesSince(interval, from, limit);
    }

    /** Symbol of an instrument, empty when it is not listed. */
    public String symbol(final int instrumentId) {
        final Instrument instrument = listings.byId.get(instrumentId);
        return instrument == null ? "" : instrument.symbol();
    }

    /** What a share is valued at: last price or reference price; 0 when the instrument is not listed. */
    public long price(final int instrumentId) {
        final Instrument instrument = listings.byId.get(instrumentId);
        return instrument == null ? 0 : instrument.price();
    }

    Instrument require(final int instrumentId) {
        final Instrument instrument = listings.byId.get(instrumentId);
        if (instrument == null) {
            throw new IllegalStateException("instrument " + instrumentId + " is not listed");
        }
        return instrument;
    }

    void list(final InstrumentView.Listing listing) {
        final Collection<Instrument> before = listings.bySymbol.values();
        final Int2ObjectHashMap<Instrument> byId = new Int2ObjectHashMap<>();
        final Map<String, Instrument> bySymbol = new TreeMap<>();
        for (final Instrument instrument : before) {
            byId.put(instrument.instrumentId(), instrument);
            bySymbol.put(instrument.symbol(), instrument);
        }
        final Instrument listed = new Instrument(listing, bookLevels);
        byId.put(listed.instrumentId(), listed);
        bySymbol.put(listed.symbol(), listed);
        listings = new Listings(byId, bySymbol);
    }

    void delistAll() {
        listings = new Listings(new Int2ObjectHashMap<>(), new TreeMap<>());
    }

    /** Never changed once it is published. */
    private record Listings(Int2ObjectHashMap<Instrument> byId, Map<String, Instrument> bySymbol) {}
}
