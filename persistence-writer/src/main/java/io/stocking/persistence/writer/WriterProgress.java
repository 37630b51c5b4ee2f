package io.stocking.persistence.writer;

import java.time.Duration;

/** How far the writer is and what it has done: written by its thread, read by any. */
final class WriterProgress {
    private volatile long lastCommandIndex;
    private volatile long rows;
    private volatile long batches;
    private volatile long failures;
    private volatile long batchNanos;
    private boolean ended;

    synchronized void onPosition(final long commandIndex) {
        lastCommandIndex = commandIndex;
        notifyAll();
    }

    synchronized void onBatch(final int rowCount, final long commandIndex, final long durationNanos) {
        rows += rowCount;
        batches++;
        batchNanos += durationNanos;
        onPosition(commandIndex);
    }

    synchronized void onFailure() {
        failures++;
    }

    synchronized void onEnd() {
        ended = true;
        notifyAll();
    }

    synchronized boolean await(final long commandIndex, final Duration timeout) throws InterruptedException {
        final long deadline = System.nanoTime() + timeout.toNanos();
        while (lastCommandIndex < commandIndex && !ended) {
            final long remainingMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (remainingMillis <= 0) {
                return false;
            }
            wait(remainingMillis);
        }
        return lastCommandIndex >= commandIndex;
    }

    long lastCommandIndex() {
        return lastCommandIndex;
    }

    long rows() {
        return rows;
    }

    long batches() {
        return batches;
    }

    long failures() {
        return failures;
    }

    long batchNanos() {
        return batchNanos;
    }
}
