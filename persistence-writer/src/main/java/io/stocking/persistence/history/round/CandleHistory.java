package io.stocking.persistence.history.round;

import io.stocking.persistence.history.SelectStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Candles of rounds, as far as the writer has come; call it on a worker thread. */
public final class CandleHistory {
    private final DataSource dataSource;

    public CandleHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The newest candles of an instrument that begin at {@code from} or later, oldest first. Reads a row for each second of
     * them that had a trade, so {@code limit} times the seconds of an interval at most.
     *
     * @param intervalNanos whole seconds
     * @param from nanoseconds since the epoch
     */
    public List<CandleRecord> newest(
            final long roundId, final String symbol, final long intervalNanos, final long from, final int limit) {
        final long seconds = limit * TimeUnit.NANOSECONDS.toSeconds(intervalNanos);
        final List<CandleRecord> newestFirst = new SelectStatement()
                .append(
                        "SELECT c.* FROM candles c JOIN instruments i ON i.round_id = c.round_id"
                                + " AND i.instrument_id = c.instrument_id WHERE c.round_id = ? AND i.symbol = ?"
                                + " AND c.start_at >= ?",
                        roundId,
                        symbol,
                        from)
                .append(" ORDER BY c.start_at DESC LIMIT ?", seconds)
                .list(dataSource, CandleHistory::read, "candles of " + symbol + " in round " + roundId);
        return merge(newestFirst, intervalNanos, from, limit);
    }

    private static List<CandleRecord> merge(
            final List<CandleRecord> seconds, final long intervalNanos, final long from, final int limit) {
        final List<CandleRecord> merged = new ArrayList<>();
        for (final CandleRecord second : seconds) {
            final long start = second.start() - Math.floorMod(second.start(), intervalNanos);
            final int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).start() == start) {
                merged.set(last, second.startingAt(start).with(merged.get(last)));
            } else if (start < from || merged.size() == limit) {
                break;
            } else {
                merged.add(second.startingAt(start));
            }
        }
        Collections.reverse(merged);
        return merged;
    }

    private static CandleRecord read(final ResultSet row) throws SQLException {
        return new CandleRecord(
                row.getLong("start_at"),
                row.getLong("open_price"),
                row.getLong("high_price"),
                row.getLong("low_price"),
                row.getLong("close_price"),
                row.getLong("volume"));
    }
}
