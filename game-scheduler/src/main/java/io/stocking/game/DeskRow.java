package io.stocking.game;

import java.util.List;

/**
 * Desks with steps of the same length, which they take one after the other, not all at once.
 *
 * @param stepNanos length of a step, positive
 */
record DeskRow(List<TraderDesk> desks, long stepNanos) {
    /**
     * Lets every desk do what is due.
     *
     * @param elapsed nanoseconds since the opening
     * @param now nanoseconds since the epoch
     */
    void step(final long elapsed, final long now) {
        for (int desk = 0; desk < desks.size(); desk++) {
            final long stagger = desk * stepNanos / desks.size();
            desks.get(desk).step((int) ((elapsed + stagger) / stepNanos), now);
        }
    }
}
