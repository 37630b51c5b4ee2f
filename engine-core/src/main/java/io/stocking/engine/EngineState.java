package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.book.Instrument;
import io.stocking.book.OrderPool;
import io.stocking.round.Round;
import java.util.Arrays;

/** Everything the engine remembers. */
final class EngineState {
    private final EngineLimits limits;
    private final Accounts accounts;
    private final Holdings holdings = new Holdings();
    private final OrderPool orders;
    private final ClientOrderIds clientOrderIds;
    private Listing[] listings = new Listing[1 << 4];
    private int highestInstrumentId;
    private Round round = Round.NONE;
    private long lastCommandIndex;
    private long timestamp;
    private long nextEventIndex = 1;
    private long nextOrderSequence = 1;
    private long nextTradeId = 1;
    private long roundStartCommandIndex;
    private int lastNewsNumber;

    EngineState(final EngineLimits limits) {
        this.limits = limits;
        accounts = new Accounts(limits.maxAccountId());
        orders = new OrderPool(limits.maxOpenOrders());
        clientOrderIds = new ClientOrderIds(limits.maxClientOrderIds());
    }

    EngineLimits limits() {
        return limits;
    }

    Accounts accounts() {
        return accounts;
    }

    Holdings holdings() {
        return holdings;
    }

    OrderPool orders() {
        return orders;
    }

    ClientOrderIds clientOrderIds() {
        return clientOrderIds;
    }

    /** The listing of an instrument number, null when there is none. */
    Listing listing(final int instrumentId) {
        return instrumentId >= 1 && instrumentId <= highestInstrumentId ? listings[instrumentId] : null;
    }

    Listing list(final Instrument instrument) {
        final int id = instrument.instrumentId();
        if (id >= listings.length) {
            listings = Arrays.copyOf(listings, Math.max(2 * listings.length, id + 1));
        }
        highestInstrumentId = Math.max(highestInstrumentId, id);
        listings[id] = new Listing(instrument, orders);
        return listings[id];
    }

    void delistAll() {
        Arrays.fill(listings, null);
        highestInstrumentId = 0;
    }

    /** Highest number of a listed instrument, 0 when there is none. */
    int highestInstrumentId() {
        return highestInstrumentId;
    }

    Round round() {
        return round;
    }

    void round(final Round now) {
        round = now;
    }

    long lastCommandIndex() {
        return lastCommandIndex;
    }

    long timestamp() {
        return timestamp;
    }

    void command(final long index, final long time) {
        lastCommandIndex = index;
        timestamp = time;
    }

    long nextEventIndex() {
        return nextEventIndex;
    }

    void nextEventIndex(final long index) {
        nextEventIndex = index;
    }

    long nextOrderSequence() {
        return nextOrderSequence;
    }

    void nextOrderSequence(final long sequence) {
        nextOrderSequence = sequence;
    }

    long takeOrderSequence() {
        return nextOrderSequence++;
    }

    long nextTradeId() {
        return nextTradeId;
    }

    void nextTradeId(final long tradeId) {
        nextTradeId = tradeId;
    }

    long takeTradeId() {
        return nextTradeId++;
    }

    /** The command that started the running round, 0 before the first. */
    long roundStartCommandIndex() {
        return roundStartCommandIndex;
    }

    void roundStartCommandIndex(final long index) {
        roundStartCommandIndex = index;
    }

    /** Number of the running round's last news, 0 before its first. */
    int lastNewsNumber() {
        return lastNewsNumber;
    }

    void lastNewsNumber(final int number) {
        lastNewsNumber = number;
    }
}
