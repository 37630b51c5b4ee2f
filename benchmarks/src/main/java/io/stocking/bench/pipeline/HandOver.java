package io.stocking.bench.pipeline;

import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * The least a pipeline can take here: one thread keeps the pace, another sees each message and does nothing with it. What
 * the machine does to two threads is in it.
 */
final class HandOver {
    private final Pace pace;
    private final AtomicLong sent = new AtomicLong(-1);
    private final Histogram latencies = Answers.newHistogram();

    HandOver(final int rate) {
        pace = new Pace(rate);
    }

    /** Hands so many messages over, and returns how long after each was due it was seen. */
    Histogram run(final int messages) {
        final Thread receiver = new Thread(() -> receive(messages), "hand-over");
        receiver.start();
        for (int message = 0; message < messages; message++) {
            pace.await(message);
            sent.lazySet(message);
        }
        try {
            receiver.join();
        } catch (final InterruptedException e) {
            throw new IllegalStateException("interrupted while messages were handed over", e);
        }
        return latencies;
    }

    private void receive(final int messages) {
        for (int message = 0; message < messages; message++) {
            while (sent.get() < message) {
                Thread.yield();
            }
            latencies.recordValue(pace.since(message));
        }
    }
}
