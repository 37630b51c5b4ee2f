package io.stocking.game.tape.market;

import java.util.List;

/**
 * The trading of one instrument on one day. Immutable.
 *
 * @param opening orders that stand when trading begins, nearest to the opening price first, all at 0
 * @param steps what happens in continuous trading, in order
 * @param length nanoseconds of trading time, positive
 * @param orders how many order numbers there are
 * @param openingPrice in the tape's unit, positive
 * @param usualSize median size of an order, positive
 */
public record TapeDay(
        List<TapeStep> opening, List<TapeStep> steps, long length, int orders, long openingPrice, long usualSize) {
    /** Takes copies of the lists. */
    public TapeDay {
        opening = List.copyOf(opening);
        steps = List.copyOf(steps);
    }

    /**
     * When a step is due.
     *
     * @param phase how long the day lasts in a round, in nanoseconds
     * @return nanoseconds since the opening of the round
     */
    public long due(final TapeStep step, final long phase) {
        return (long) ((double) phase * step.at() / length);
    }

    /** The price between two orders; where one is missing, the other's; 0 without both. */
    static long middle(final TapeStep bid, final TapeStep ask) {
        if (bid == null || ask == null) {
            final TapeStep only = bid == null ? ask : bid;
            return only == null ? 0 : only.price();
        }
        return (bid.price() + ask.price()) / 2;
    }
}
