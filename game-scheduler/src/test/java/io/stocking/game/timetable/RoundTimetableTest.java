package io.stocking.game.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stocking.message.codec.RoundPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundTimetableTest {
    private static final long NOON = nanos("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z, SETUP, 0",
        "2026-11-22T12:00:59.999999999Z, SETUP, 0",
        "2026-11-22T12:01:00Z, OPEN, 0",
        "2026-11-22T12:05:59.999999999Z, OPEN, 0",
        "2026-11-22T12:06:00Z, SETTLING, 0",
        "2026-11-22T12:06:59.999999999Z, SETTLING, 0",
        "2026-11-22T12:07:00Z, INTERMISSION, 0",
        "2026-11-22T12:11:59.999999999Z, INTERMISSION, 0",
        "2026-11-22T12:12:00Z, SETUP, 1",
        "2026-11-22T11:59:59.999999999Z, INTERMISSION, -1",
        "2026-11-22T13:00:00Z, SETUP, 5",
    })
    void shouldFollowTheWallClockWhenClassic(final String instant, final RoundPhase phase, final long roundsLater) {
        final RoundTimetable timetable =
                RoundPreset.CLASSIC.timetable(RoundPreset.CLASSIC.durations(), nanos("2026-11-22T12:03:17Z"));

        final ScheduledRound round = timetable.at(nanos(instant));

        assertThat(round.phaseAt(nanos(instant))).isEqualTo(phase);
        assertThat(round.roundId() - timetable.at(NOON).roundId()).isEqualTo(roundsLater);
    }

    @ParameterizedTest
    @CsvSource({
        "0, SETUP, 0",
        "4999, SETUP, 0",
        "5000, OPEN, 0",
        "184999, OPEN, 0",
        "185000, SETTLING, 0",
        "189999, SETTLING, 0",
        "190000, INTERMISSION, 0",
        "209999, INTERMISSION, 0",
        "210000, SETUP, 1",
        "420000, SETUP, 2",
        "-1, INTERMISSION, -1",
    })
    void shouldStartAtOnceAndGoBackToBackWhenQuick(final long millis, final RoundPhase phase, final long roundsLater) {
        final long start = NOON + 123_456_789;
        final RoundTimetable timetable = RoundPreset.QUICK.timetable(RoundPreset.QUICK.durations(), start);
        final long instant = start + TimeUnit.MILLISECONDS.toNanos(millis);

        final ScheduledRound round = timetable.at(instant);

        assertThat(round.phaseAt(instant)).isEqualTo(phase);
        assertThat(round.roundId() - timetable.at(start).roundId()).isEqualTo(roundsLater);
    }

    @Test
    void shouldTellAllTimesWhenDurationsAreOwn() {
        final RoundDurations durations = new RoundDurations(
                Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(4));

        final ScheduledRound round =
                RoundPreset.QUICK.timetable(durations, NOON).at(NOON + 1);

        final long second = TimeUnit.SECONDS.toNanos(1);
        assertThat(round)
                .isEqualTo(new ScheduledRound(
                        NOON / (10 * second),
                        NOON,
                        NOON + second,
                        NOON + 3 * second,
                        NOON + 6 * second,
                        NOON + 10 * second));
    }

    @Test
    void shouldContinueNumbersWhenAlignedToTheEndOfARound() {
        final RoundDurations durations = RoundPreset.QUICK.durations();
        final ScheduledRound running =
                RoundPreset.QUICK.timetable(durations, NOON + 17).at(NOON + 17);

        final ScheduledRound next =
                RoundPreset.QUICK.timetable(durations, running.endAt()).at(running.endAt());

        assertThat(next.setupAt()).isEqualTo(running.endAt());
        assertThat(next.roundId()).isEqualTo(running.roundId() + 1);
    }

    @Test
    void shouldRefuseDurationsWhenOneIsOutOfRange() {
        final Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundDurations(second, Duration.ZERO, second, second))
                .withMessageContaining("open")
                .withMessageContaining("PT0S")
                .withMessageContaining("PT0.001S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoundDurations(second, second, second, Duration.ofDays(2)))
                .withMessageContaining("intermission");
    }

    private static long nanos(final String instant) {
        final Instant parsed = Instant.parse(instant);
        return TimeUnit.SECONDS.toNanos(parsed.getEpochSecond()) + parsed.getNano();
    }
}
