package io.stocking.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How one stage waits. Waking up takes tens of microseconds, so it first looks again and again, leaving the processor to
 * whoever wants it, as long as that has paid lately: until {@link #MAX_PATIENCE_NANOS}, or hardly at all.
 */
final class StageSleep {
    /** Twice the pause between 20,000 commands a second. */
    private static final long MAX_PATIENCE_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    private static final int SPINS = 20;

    private final Thread stage;
    private Sequence awaited;
    private long sequence;
    private SequenceBarrier barrier;
    private long patienceNanos;
    private volatile boolean sleeping;

    StageSleep(final Thread stage) {
        this.stage = stage;
    }

    /** Returns, on the stage's thread, when {@code awaited} has come to {@code sequence}. */
    void until(final Sequence awaited, final long sequence, final SequenceBarrier barrier) throws AlertException {
        for (int spin = 0; spin < SPINS; spin++) {
            if (awaited.get() >= sequence) {
                return;
            }
            Thread.onSpinWait();
        }
        final long start = System.nanoTime();
        while (awaited.get() < sequence && System.nanoTime() - start < patienceNanos) {
            barrier.checkAlert();
            Thread.yield();
        }
        if (awaited.get() < sequence) {
            sleep(awaited, sequence, barrier);
        }
        learn(System.nanoTime() - start);
    }

    /** A wait that patience would have outlasted makes more of it, a longer one less. */
    private void learn(final long waitedNanos) {
        patienceNanos = waitedNanos <= MAX_PATIENCE_NANOS
                ? Math.min(MAX_PATIENCE_NANOS, 2 * Math.max(patienceNanos, waitedNanos))
                : patienceNanos / 2;
    }

    private void sleep(final Sequence awaited, final long sequence, final SequenceBarrier barrier)
            throws AlertException {
        this.awaited = awaited;
        this.sequence = sequence;
        this.barrier = barrier;
        // Set before each look at the sequence: whoever moves that looks here afterwards, and takes it back.
        sleeping = true;
        while (awaited.get() < sequence) {
            barrier.checkAlert();
            LockSupport.park(this);
            sleeping = true;
        }
        sleeping = false;
    }

    /** Wakes the stage when it need not sleep any longer. */
    void endIfReady() {
        if (sleeping && (awaited.get() >= sequence || barrier.isAlerted())) {
            sleeping = false;
            LockSupport.unpark(stage);
        }
    }
}
