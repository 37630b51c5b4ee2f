package io.stocking.game;

import io.stocking.game.market.PriceTicks;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.game.tape.market.TapeDay;
import io.stocking.game.tape.market.TapePace;
import io.stocking.game.tape.market.TapeScale;
import io.stocking.game.tape.market.TapeStep;
import io.stocking.game.tape.market.TapeThinning;
import io.stocking.game.timetable.ScheduledRound;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** Plays a tape's day through one round: every step when it is due, unless it has become pointless. */
final class TapePlayer {
    private static final long FROM_THE_BEGINNING = Long.MIN_VALUE;

    private final TapeDay day;
    private final TapeOrders orders;
    private final GameFollower follower;
    private final GameCommands commands;
    private final TapeCommands tapeCommands;
    private final TapePace pace;
    private final long openedAt;
    private final long phase;
    private final long resumedAt;
    private final List<TapeStep> steps;
    private final long[] numberedBy;
    private final Queue<TapeStep> waiting = new ArrayDeque<>();
    private int next;

    /** A player that begins, or goes on after a restart, now. */
    TapePlayer(
            final TapeAccounts accounts,
            final ScheduledRound round,
            final long now,
            final GameFollower follower,
            final GameCommands commands) {
        this.follower = follower;
        this.commands = commands;
        day = accounts.tape().day();
        orders = accounts.orders();
        openedAt = Math.min(Math.max(round.openAt(), accounts.openedAt()), round.settleAt() - 1);
        phase = round.settleAt() - openedAt;
        resumedAt = orders.isEmpty() ? FROM_THE_BEGINNING : now;
        final int instrumentId = accounts.tape().instrumentId();
        final int perSecond = accounts.tape().commandsPerSecond();
        pace = new TapePace(perSecond, now);
        steps = TapeThinning.thin(day, phase, perSecond);
        tapeCommands = new TapeCommands(
                instrumentId,
                new TapeScale(day, follower.prices().listing(instrumentId), PriceTicks.KRX_2023),
                commands);
        numberedBy = new long[day.orders()];
    }

    /** Sends what is due, as far as pace and ring allow. */
    void play(final long now) {
        pace.onTime(now);
        if (!playWaiting()) {
            return;
        }
        while (next < steps.size() && dueAt(steps.get(next)) <= now) {
            final TapeStep step = steps.get(next);
            if (awaitsAnswer(step)) {
                waiting.add(step);
            } else if (!play(step)) {
                return;
            }
            next++;
        }
    }

    /** Steps whose order had no number yet when they were due; those of one order stay in their order. */
    private boolean playWaiting() {
        final Iterator<TapeStep> rest = waiting.iterator();
        while (rest.hasNext()) {
            final TapeStep step = rest.next();
            if (!awaitsAnswer(step)) {
                if (!play(step)) {
                    return false;
                }
                rest.remove();
            }
        }
        return true;
    }

    private long dueAt(final TapeStep step) {
        return openedAt + day.due(step, phase);
    }

    private boolean awaitsAnswer(final TapeStep step) {
        return !follower.isAnswered(numberedBy[step.order()]);
    }

    /** False when the step has to be tried again, since pace or ring do not allow it now. */
    private boolean play(final TapeStep step) {
        final long orderId = orders.engineId(step.order());
        final boolean enters = step.op().entersOrder();
        if (enters != (orderId == TapeOrders.UNSEEN) || orderId == TapeOrders.GONE || isMissed(step)) {
            return true;
        }
        if (!pace.hasRoom() || !send(step, enters, orderId)) {
            return false;
        }
        pace.onPassed();
        if (enters || step.op() == TapeOp.REPLACE) {
            numberedBy[step.order()] = commands.lastCorrelationId();
        }
        return true;
    }

    /** What was due before a restart may have been sent; to cancel again does no harm. */
    private boolean isMissed(final TapeStep step) {
        return dueAt(step) <= resumedAt && step.op() != TapeOp.CANCEL;
    }

    private boolean send(final TapeStep step, final boolean enters, final long orderId) {
        return enters ? tapeCommands.enter(step) : tapeCommands.change(step, orderId, orders.filled(step.order()));
    }
}
