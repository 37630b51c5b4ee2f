package io.stocking.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sleeps while the ring is empty, and parks shortly while an earlier stage is at work. The Disruptor's own blocking
 * strategy spins in the second case: with more stages than cores, the stages that wait for a disk sync then take the
 * processor away from the one that could end it.
 */
final class StageWaitStrategy implements WaitStrategy {
    private static final int SPINS = 200;
    private static final long PARK_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private final Object mutex = new Object();

    @Override
    public long waitFor(
            final long sequence, final Sequence cursor, final Sequence dependentSequence, final SequenceBarrier barrier)
            throws AlertException, InterruptedException {
        if (cursor.get() < sequence) {
            synchronized (mutex) {
                while (cursor.get() < sequence) {
                    barrier.checkAlert();
                    mutex.wait();
                }
            }
        }
        long available = dependentSequence.get();
        for (int attempt = 0; available < sequence; attempt++) {
            barrier.checkAlert();
            if (attempt < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(PARK_NANOS);
            }
            available = dependentSequence.get();
        }
        return available;
    }

    @Override
    public void signalAllWhenBlocking() {
        synchronized (mutex) {
            mutex.notifyAll();
        }
    }
}
