package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.MatchingEngine;
import io.stocking.engine.StateHash;
import io.stocking.game.market.Catalogue;
import io.stocking.game.timetable.RoundPreset;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.EngineStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.SnapshotEndDecoder;
import io.stocking.pipeline.CommandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the clock by an hour or a day, in every phase of a round. */
class ClockJumpTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(500);
    // A phase begins up to a tick late, and the next one may begin early by as much.
    private static final long SLACK = 3 * TICK;
    // Both presets have a round that starts here: a multiple of twelve minutes.
    private static final long START = 1_795_348_800L * SECOND;

    private final SteppedExchange exchange = new SteppedExchange();
    private final List<Change> changes = new ArrayList<>();
    private GameFollower follower;
    private GameLoop loop;
    private CommandClock commandClock;
    private long wall = START;
    private long elapsed;
    private long seed = 42;

    /** A phase that began, and how long after the start. */
    private record Change(ScheduledRound round, RoundPhase phase, long elapsed) {}

    static Stream<Arguments> jumps() {
        return Arrays.stream(RoundPreset.values()).flatMap(preset -> Stream.of(
                        RoundPhase.SETUP, RoundPhase.OPEN, RoundPhase.SETTLING, RoundPhase.INTERMISSION)
                .flatMap(phase ->
                        Stream.of(1, -1, 24, -24).map(hours -> Arguments.of(preset, phase, Duration.ofHours(hours)))));
    }

    private void start(final RoundPreset preset) {
        follower = new GameFollower(Catalogue.STANDARD);
        loop = new GameLoop(
                new GameScheduler.Context()
                        .preset(preset)
                        .seeds(() -> seed++)
                        .dummyPace(new DummyPace(Duration.ofSeconds(10), 4))
                        .onFailure(failure -> {})
                        .conclude(),
                follower,
                exchange);
        commandClock = new CommandClock(() -> wall, () -> elapsed, 0);
        exchange.start(follower);
    }

    @ParameterizedTest
    @MethodSource("jumps")
    void shouldCutOneRoundShortAtMostAndGoOnByTheNewTimeWhenClockJumps(
            final RoundPreset preset, final RoundPhase phase, final Duration jump) {
        start(preset);
        final long cycle = preset.timetable(preset.durations(), START).at(START).endAt() - START;
        runFor(cycle + middleOf(preset, phase));
        assertThat(follower.round().phase()).isEqualTo(phase);
        final long jumpedAt = elapsed;

        wall += jump.toNanos();
        runFor(4 * cycle);

        assertThat(exchange.commands().stream().map(command -> CommandHeader.timestamp(command, 0)))
                .isSorted();
        assertRoundsWereOfTheirLength(preset, jumpedAt);
        assertRunningRoundIsThatOfTheNewTime(preset);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1, 24, -24})
    void shouldLeadToTheSameBooksAndAccountsWhenCommandsAreStampedByAClockThatJumped(final long hours) {
        start(RoundPreset.QUICK);
        runFor(100 * SECOND);
        final List<UnsafeBuffer> commands = exchange.commands();
        final MatchingEngine jumped = new MatchingEngine(SteppedExchange.LIMITS);

        for (int at = 0; at < commands.size(); at++) {
            final UnsafeBuffer command = commands.get(at);
            final long jump = at < commands.size() / 2 ? 0 : TimeUnit.HOURS.toNanos(hours);
            CommandHeader.stamp(command, 0, at + 1L, CommandHeader.timestamp(command, 0) + jump);
            jumped.onCommand(command, 0, new ArrayBuffer(1 << 16));
        }

        assertThat(commands.size()).isGreaterThan(500);
        assertThat(stateHash(jumped)).isEqualTo(stateHash(exchange.engine()));
    }

    /** Of everything but the time of the last command, and the hash that contains it. */
    private static long stateHash(final MatchingEngine engine) {
        final StateHash hash = new StateHash();
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        engine.writeSnapshot((buffer, offset, length) -> {
            final int template = header.wrap(buffer, offset).templateId();
            if (template != EngineStateDecoder.TEMPLATE_ID && template != SnapshotEndDecoder.TEMPLATE_ID) {
                hash.onMessage(buffer, offset, length);
            }
        });
        return hash.value();
    }

    private static long middleOf(final RoundPreset preset, final RoundPhase phase) {
        final ScheduledRound round = preset.timetable(preset.durations(), START).at(START);
        final long[] begins = {round.setupAt(), round.openAt(), round.settleAt(), round.intermissionAt(), round.endAt()
        };
        final int index = phase.value() - RoundPhase.SETUP.value();
        return (begins[index] + begins[index + 1]) / 2 - START;
    }

    private void runFor(final long nanos) {
        for (final long end = elapsed + nanos; elapsed < end; elapsed += TICK, wall += TICK) {
            loop.tick(wall);
            exchange.answer(commandClock.getAsLong());
            final RoundView now = follower.round();
            final Change last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            if (last == null || last.phase() != now.phase() || !last.round().equals(now.round())) {
                changes.add(new Change(now.round(), now.phase(), elapsed));
            }
        }
    }

    private void assertRoundsWereOfTheirLength(final RoundPreset preset, final long jumpedAt) {
        final long open = preset.durations().open().toNanos();
        int cutShort = 0;
        int whole = 0;
        int begun = 0;
        for (int at = 0; at + 1 < changes.size(); at++) {
            final Change change = changes.get(at);
            final Change next = changes.get(at + 1);
            final long lasted = next.elapsed() - change.elapsed();
            final boolean joined = change.elapsed() >= jumpedAt && beganLate(preset, change);
            assertThat(lasted).as("%s", change).isLessThanOrEqualTo(lengthOf(change) + SLACK);
            if (change.phase() == RoundPhase.OPEN && lasted < open - SLACK && !joined) {
                cutShort++;
            }
            if (change.phase() == RoundPhase.OPEN && lasted >= open - SLACK && change.elapsed() >= jumpedAt) {
                whole++;
            }
            if (change.phase() == RoundPhase.SETUP && change.elapsed() >= jumpedAt) {
                begun++;
            }
        }
        assertThat(cutShort).as("rounds cut short in %s", changes).isLessThanOrEqualTo(1);
        assertThat(whole).as("whole rounds after the jump in %s", changes).isGreaterThanOrEqualTo(3);
        assertThat(begun).as("rounds begun in four cycles, %s", changes).isBetween(4, 5);
    }

    /** CLASSIC keeps to the wall clock, so it may join a round that should have begun before. */
    private boolean beganLate(final RoundPreset preset, final Change open) {
        return preset == RoundPreset.CLASSIC
                && changes.stream()
                        .filter(change ->
                                change.round().roundId() == open.round().roundId())
                        .anyMatch(change -> change.phase() == RoundPhase.SETUP
                                && wallAt(change) > change.round().setupAt() + SLACK);
    }

    private long wallAt(final Change change) {
        return wall - elapsed + change.elapsed();
    }

    private static long lengthOf(final Change change) {
        final ScheduledRound round = change.round();
        return switch (change.phase()) {
            case SETUP -> round.openAt() - round.setupAt();
            case OPEN -> round.settleAt() - round.openAt();
            case SETTLING -> round.intermissionAt() - round.settleAt();
            default -> round.endAt() - round.intermissionAt();
        };
    }

    private void assertRunningRoundIsThatOfTheNewTime(final RoundPreset preset) {
        final ScheduledRound round = follower.round().round();
        final long now = wall - TICK;
        assertThat(now).isBetween(round.setupAt(), round.endAt());
        assertThat(follower.round().phase()).isEqualTo(round.phaseAt(now));
        final ScheduledRound planned =
                preset.timetable(preset.durations(), round.setupAt()).at(now);
        assertThat(round.withRoundId(0)).isEqualTo(planned.withRoundId(0));
        assertThat(changes.stream()
                        .filter(change -> change.phase() == RoundPhase.SETUP)
                        .map(change -> change.round().roundId()))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
