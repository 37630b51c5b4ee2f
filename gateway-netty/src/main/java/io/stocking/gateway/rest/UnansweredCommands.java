package io.stocking.gateway.rest;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When the commands of one event loop were sent that still wait for their answers. Answers come in the order of the commands, so that their
 * number tells which command is the oldest. For the event loop, but for {@link #onAnswered()}.
 */
final class UnansweredCommands {
    private final long[] sentAt;
    private final int mask;
    private final AtomicLong answered = new AtomicLong();
    private long sent;

    /** @param capacity how many can wait, a power of two */
    UnansweredCommands(final int capacity) {
        sentAt = new long[capacity];
        mask = capacity - 1;
    }

    /**
     * A command is about to be sent.
     *
     * @param nanos now
     * @return false when there is no room for it
     */
    boolean add(final long nanos) {
        if (sent - answered.get() > mask) {
            return false;
        }
        sentAt[(int) sent & mask] = nanos;
        sent++;
        return true;
    }

    /** The command that was added last was not sent after all. */
    void takeBack() {
        sent--;
    }

    /** A command has its answer; on any thread. */
    void onAnswered() {
        answered.incrementAndGet();
    }

    /**
     * Whether too many wait for too long.
     *
     * @param few so many may wait for however long
     * @param nanos now
     */
    boolean isBehind(final int few, final long patienceNanos, final long nanos) {
        final long oldest = answered.get();
        return sent - oldest > few && nanos - sentAt[(int) oldest & mask] > patienceNanos;
    }
}
