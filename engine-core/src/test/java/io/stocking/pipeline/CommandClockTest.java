package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandClockTest {
    private static final long START = TimeUnit.DAYS.toNanos(20_000);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long wall = START;
    private long tick = 77;

    private CommandClock clock(final long earliest) {
        return new CommandClock(() -> wall, () -> tick, earliest);
    }

    private void pass(final long nanos) {
        wall += nanos;
        tick += nanos;
    }

    @Test
    void shouldTellTheWallClockWhenNobodySetsIt() {
        final CommandClock clock = clock(START - SECOND);
        for (int second = 0; second < 100; second++) {
            assertThat(clock.getAsLong()).isEqualTo(wall);
            pass(SECOND);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeUnit.class,
            names = {"HOURS", "DAYS"})
    void shouldFollowWithinASecondWhenWallClockJumpsAhead(final TimeUnit jump) {
        final CommandClock clock = clock(0);

        wall += jump.toNanos(1);
        pass(CommandClock.LOOK_NANOS);

        assertThat(clock.getAsLong()).isEqualTo(wall).isEqualTo(START + SECOND + jump.toNanos(1));
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeUnit.class,
            names = {"HOURS", "DAYS"})
    void shouldGoOnSlowlyUntilWallClockHasCaughtUpWhenItJumpsBack(final TimeUnit jump) {
        final CommandClock clock = clock(0);
        long before = clock.getAsLong();
        wall -= jump.toNanos(1);
        long seconds = 0;
        while (before > wall) {
            pass(SECOND);
            seconds++;
            final long now = clock.getAsLong();
            assertThat(now - before).isBetween(SECOND / 2, SECOND);
            before = now;
        }

        assertThat(seconds).isEqualTo(2 * jump.toSeconds(1));
        pass(SECOND);
        assertThat(clock.getAsLong()).isEqualTo(wall);
    }

    @Test
    void shouldGoOnWhereTheJournalEndedWhenClockWasSetBackBetweenTwoStarts() {
        final long journaled = START + TimeUnit.HOURS.toNanos(1);
        final CommandClock clock = clock(journaled);

        pass(SECOND);

        assertThat(clock.getAsLong()).isEqualTo(journaled + SECOND / 2);
    }
}
