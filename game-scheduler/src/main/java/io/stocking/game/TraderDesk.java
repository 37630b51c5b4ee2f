package io.stocking.game;

import io.stocking.game.order.OrderAction;

/** Runs one dummy trader through one round: at every step it sends what the trader wants. */
final class TraderDesk {
    private static final int NONE = -1;

    private final Place place;
    private final Dummy dummy;
    private final GameFollower follower;
    private final GameCommands commands;
    private long lastCorrelationId;
    private int lastStep = NONE;

    TraderDesk(final Place place, final Dummy dummy, final GameFollower follower, final GameCommands commands) {
        this.place = place;
        this.dummy = dummy;
        this.follower = follower;
        this.commands = commands;
    }

    /**
     * Sends what is wanted, unless that was done in this step, or the answers to the last commands are still to come.
     *
     * @param step of the trader, never descending
     * @param now nanoseconds since the epoch
     */
    void step(final int step, final long now) {
        if (step == lastStep || !follower.isAnswered(lastCorrelationId)) {
            return;
        }
        boolean taken = true;
        for (final OrderAction action : dummy.decide(step, now)) {
            taken = taken && commands.order(place.account(), place.instrumentId(), action);
        }
        lastCorrelationId = commands.lastCorrelationId();
        lastStep = taken ? step : NONE;
    }
}
