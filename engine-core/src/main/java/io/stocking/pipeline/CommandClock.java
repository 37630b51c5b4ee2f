package io.stocking.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.agrona.concurrent.SystemEpochNanoClock;

/**
 * What commands are stamped with: the wall clock, but never less than before. While the wall clock is behind, since somebody
 * has set it back, time goes on at half its pace until the wall clock has caught up: standing still it would put an hour of
 * trades into one candle. For one thread.
 */
public final class CommandClock implements LongSupplier {
    /** Between two looks at the wall clock; what it was set by shows that late. In between the ticker is the cheaper one. */
    static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier wallClock;
    private final LongSupplier ticker;
    private long wallAheadOfTicker;
    private long lookedAt;
    private long time;
    private long tickAtTime;

    /**
     * @param wallClock nanoseconds since the epoch
     * @param ticker nanoseconds that only go forward
     * @param earliest a time not to go back behind, such as the last one in the journal
     */
    public CommandClock(final LongSupplier wallClock, final LongSupplier ticker, final long earliest) {
        this.wallClock = wallClock;
        this.ticker = ticker;
        time = earliest;
        tickAtTime = ticker.getAsLong();
        look(tickAtTime);
    }

    /** Over the clocks of the system. */
    static CommandClock ofSystem(final long earliest) {
        return new CommandClock(new SystemEpochNanoClock()::nanoTime, System::nanoTime, earliest);
    }

    @Override
    public long getAsLong() {
        final long tick = ticker.getAsLong();
        if (tick - lookedAt >= LOOK_NANOS) {
            look(tick);
        }
        time = Math.max(tick + wallAheadOfTicker, time + (tick - tickAtTime) / 2);
        tickAtTime = tick;
        return time;
    }

    private void look(final long tick) {
        wallAheadOfTicker = wallClock.getAsLong() - tick;
        lookedAt = tick;
    }
}
