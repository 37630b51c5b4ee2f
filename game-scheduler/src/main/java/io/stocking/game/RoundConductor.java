package io.stocking.game;

import io.stocking.game.timetable.RoundTimetable;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.codec.RoundPhase;
import java.time.Duration;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/**
 * Compares the exchange's round with the clock and says which phase comes next. A running round keeps its own times; it
 * goes through its phases one by one, and late ones are caught up. Pure but for the seeds it draws.
 */
final class RoundConductor {
    /** A round that starts later than this was planned by a clock that has since been set back. */
    private static final long CLOCK_SLACK = Duration.ofMinutes(1).toNanos();

    /** Within this time behind its end the next round joins a round; later nobody waits for it, and it starts anew. */
    private static final long JOINS_WITHIN = Duration.ofSeconds(1).toNanos();

    private final LongFunction<RoundTimetable> timetables;
    private final LongSupplier seeds;

    /** @param timetables the timetable for an instant at which a round may start */
    RoundConductor(final LongFunction<RoundTimetable> timetables, final LongSupplier seeds) {
        this.timetables = timetables;
        this.seeds = seeds;
    }

    /**
     * The phase to move to now.
     *
     * @param current null before the first round
     * @param ready whether everything for trading is set up
     * @return null while the present phase goes on
     */
    RoundView next(final RoundView current, final long now, final boolean ready) {
        if (current == null) {
            return begin(timetables.apply(now).at(now));
        }
        final ScheduledRound round = current.round();
        final boolean clockSetBack = now < round.setupAt() - CLOCK_SLACK;
        if (current.phase() == RoundPhase.INTERMISSION) {
            return now >= round.endAt() || clockSetBack ? begin(following(round, now)) : null;
        }
        final RoundPhase due = clockSetBack ? RoundPhase.INTERMISSION : round.phaseAt(now);
        if (due.value() <= current.phase().value() || due == RoundPhase.OPEN && !ready) {
            return null;
        }
        return new RoundView(round, RoundPhase.get((short) (current.phase().value() + 1)), current.seed());
    }

    private RoundView begin(final ScheduledRound round) {
        return new RoundView(round, RoundPhase.SETUP, seeds.getAsLong());
    }

    private ScheduledRound following(final ScheduledRound last, final long now) {
        final long late = now - last.endAt();
        final boolean joins = late >= 0 && late < JOINS_WITHIN;
        final ScheduledRound round =
                timetables.apply(joins ? last.endAt() : now).at(now);
        return round.roundId() > last.roundId() ? round : round.withRoundId(last.roundId() + 1);
    }
}
