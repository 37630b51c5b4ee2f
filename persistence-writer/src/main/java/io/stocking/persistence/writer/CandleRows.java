package io.stocking.persistence.writer;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prices of a second: one row each, however many trades a batch adds to it. */
final class CandleRows {
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final String ADD =
            """
             ON DUPLICATE KEY UPDATE
              high_price = GREATEST(high_price, VALUES(high_price)),
              low_price = LEAST(low_price, VALUES(low_price)),
              close_price = IF(event_index < VALUES(event_index), VALUES(close_price), close_price),
              volume = volume + IF(event_index < VALUES(event_index), VALUES(volume), 0),
              event_index = GREATEST(event_index, VALUES(event_index))""";

    private final Map<Key, Candle> candles = new LinkedHashMap<>();
    private final MultiRowInsert insert = new MultiRowInsert(
            "INSERT INTO candles (round_id, instrument_id, start_at, open_price, high_price, low_price, close_price,"
                    + " volume, event_index)",
            ADD,
            ADD);

    /** The candle that a trade at a time belongs to, for {@link Candle#add}. */
    Candle at(final long roundId, final int instrumentId, final long time) {
        final long start = time - Math.floorMod(time, SECOND_NANOS);
        return candles.computeIfAbsent(new Key(roundId, instrumentId, start), key -> new Candle());
    }

    int rowCount() {
        return candles.size();
    }

    void execute(final Statement statement, final boolean replay) throws SQLException {
        insert.clear();
        candles.forEach((key, candle) -> insert.beginRow()
                .number(key.roundId)
                .number(key.instrumentId)
                .number(key.start)
                .number(candle.open)
                .number(candle.high)
                .number(candle.low)
                .number(candle.close)
                .number(candle.volume)
                .number(candle.eventIndex)
                .endRow());
        insert.execute(statement, replay);
    }

    void clear() {
        candles.clear();
    }

    private record Key(long roundId, int instrumentId, long start) {}

    /** What a batch adds to a second. */
    static final class Candle {
        private long open;
        private long high = Long.MIN_VALUE;
        private long low = Long.MAX_VALUE;
        private long close;
        private long volume;
        private long eventIndex;

        private Candle() {}

        void add(final long price, final long quantity, final long tradedAt) {
            if (volume == 0) {
                open = price;
            }
            high = Math.max(high, price);
            low = Math.min(low, price);
            close = price;
            volume += quantity;
            eventIndex = tradedAt;
        }
    }
}
