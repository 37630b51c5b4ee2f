package io.stocking.persistence.writer;

import io.stocking.meter.Distribution;
import java.time.Duration;

/** How far the writer is and what it has done: written by its thread, read by any. */
final class WriterProgress {
    private volatile long lastCommandIndex;
    private final Distribution batchRows = new Distribution(1, 13);
    private final Distribution batchNanos = new Distribution(18, 35);
    private volatile long batches;
    private volatile long failures;
    private boolean ended;

    synchronized void onPosition(final long commandIndex) {
        lastCommandIndex = commandIndex;
        notifyAll();
    }

    synchronized void onBatch(final int rowCount, final long commandIndex, final long durationNanos) {
        batchRows.record(rowCount);
        batchNanos.record(durationNanos);
        batches++;
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

    Distribution batchRows() {
        return batchRows;
    }

    long batches() {
        return batches;
    }

    long failures() {
        return failures;
    }

    Distribution batchNanos() {
        return batchNanos;
    }
}
