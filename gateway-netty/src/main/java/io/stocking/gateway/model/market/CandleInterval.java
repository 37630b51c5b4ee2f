package io.stocking.gateway.model.market;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lengths of candles, with the name clients use and how many candles are kept. */
public enum CandleInterval {
    ONE_SECOND("1s", TimeUnit.SECONDS.toNanos(1), 900),
    FIVE_SECONDS("5s", TimeUnit.SECONDS.toNanos(5), 720),
    ONE_MINUTE("1m", TimeUnit.MINUTES.toNanos(1), 240);

    private final String label;
    private final long nanos;
    private final int kept;

    CandleInterval(final String label, final long nanos, final int kept) {
        this.label = label;
        this.nanos = nanos;
        this.kept = kept;
    }

    /** The interval of a name such as {@code 5s}. */
    public static Optional<CandleInterval> parse(final String label) {
        for (final CandleInterval interval : values()) {
            if (interval.label.equals(label)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }

    /** Name in channels and queries. */
    public String label() {
        return label;
    }

    /** Length in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    /** How many candles of an instrument are kept at most. */
    public int kept() {
        return kept;
    }
}
