package io.stocking.game;

/** Paces what is tried until it has its effect: one try in flight, and a pause after one that was answered in vain. */
final class Attempt {
    /** Ticks between two tries. */
    static final int PAUSE_TICKS = 20;

    private final GameFollower follower;
    private long correlationId;
    private long roundId;
    private int pause;

    Attempt(final GameFollower follower) {
        this.follower = follower;
    }

    /** Asked once a tick: whether to try now. */
    boolean isDue() {
        if (!follower.isAnswered(correlationId)) {
            return false;
        }
        if (pause > 0) {
            pause--;
            return false;
        }
        return true;
    }

    /** What is tried is of this round: in another one than before it is new. */
    void inRound(final long newRoundId) {
        if (newRoundId != roundId) {
            roundId = newRoundId;
            reset();
        }
    }

    /** A try ended with this command. */
    void onTried(final long lastCorrelationId) {
        correlationId = lastCorrelationId;
        pause = PAUSE_TICKS;
    }

    /** A try ended with this command; no pause when not all of it got into the ring. */
    void onTried(final long lastCorrelationId, final boolean taken) {
        onTried(lastCorrelationId);
        if (!taken) {
            reset();
        }
    }

    /** There is something new to try, or the last try did not get into the ring: no pause. */
    void reset() {
        pause = 0;
    }
}
