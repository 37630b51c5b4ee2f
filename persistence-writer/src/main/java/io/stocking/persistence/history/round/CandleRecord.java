package io.stocking.persistence.history.round;

/** Prices and volume of an interval that begins at {@code start}, in nanoseconds since the epoch; prices are won. */
public record CandleRecord(long start, long open, long high, long low, long close, long volume) {
    /** This and what came later in the same interval. */
    CandleRecord with(final CandleRecord later) {
        return new CandleRecord(
                start, open, Math.max(high, later.high), Math.min(low, later.low), later.close, volume + later.volume);
    }

    CandleRecord startingAt(final long newStart) {
        return new CandleRecord(newStart, open, high, low, close, volume);
    }
}
