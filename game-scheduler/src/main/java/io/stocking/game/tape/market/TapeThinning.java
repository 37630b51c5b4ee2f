package io.stocking.game.tape.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Which orders of a day take part in a round. Of the orders that begin in one second of the round so many are left out,
 * evenly, that what they entail stays within the rate; the opening book counts as a second of its own. An order takes
 * part with all of its steps or not at all.
 */
public final class TapeThinning {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int NEVER = -1;
    private static final int OPENING = 0;

    private final TapeDay day;
    private final long phase;
    private final int perSecond;
    private final int[] secondOfOrder;
    private final long[] costOfSecond;

    private TapeThinning(final TapeDay day, final long phase, final int perSecond) {
        this.day = day;
        this.phase = phase;
        this.perSecond = perSecond;
        secondOfOrder = new int[day.orders()];
        costOfSecond = new long[(int) (phase / SECOND) + 2];
        Arrays.fill(secondOfOrder, NEVER);
        day.opening().forEach(step -> begin(step, OPENING));
        day.steps().forEach(this::count);
    }

    /**
     * The steps of a round, those of the opening book first.
     *
     * @param phase how long the day lasts in the round, in nanoseconds
     * @param perSecond commands a second, positive
     */
    public static List<TapeStep> thin(final TapeDay day, final long phase, final int perSecond) {
        return new TapeThinning(day, phase, perSecond).kept();
    }

    private void begin(final TapeStep step, final int second) {
        secondOfOrder[step.order()] = second;
        costOfSecond[second]++;
    }

    /** What becomes of the opening book comes much later, all over the day. */
    private void count(final TapeStep step) {
        if (step.op().entersOrder()) {
            begin(step, 1 + (int) (day.due(step, phase) / SECOND));
        } else if (secondOfOrder[step.order()] > OPENING) {
            costOfSecond[secondOfOrder[step.order()]]++;
        }
    }

    private List<TapeStep> kept() {
        final BitSet orders = new BitSet(day.orders());
        final long[] credit = new long[costOfSecond.length];
        final List<TapeStep> kept = new ArrayList<>();
        day.opening().forEach(step -> keep(step, orders, credit, kept));
        day.steps().forEach(step -> keep(step, orders, credit, kept));
        return kept;
    }

    private void keep(final TapeStep step, final BitSet orders, final long[] credit, final List<TapeStep> kept) {
        if (step.op().entersOrder()) {
            final int second = secondOfOrder[step.order()];
            credit[second] += Math.min(perSecond, costOfSecond[second]);
            if (credit[second] >= costOfSecond[second]) {
                credit[second] -= costOfSecond[second];
                orders.set(step.order());
            }
        }
        if (orders.get(step.order())) {
            kept.add(step);
        }
    }
}
