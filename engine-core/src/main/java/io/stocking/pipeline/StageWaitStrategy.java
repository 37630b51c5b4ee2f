package io.stocking.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import com.lmax.disruptor.WaitStrategy;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks for a while, then sleeps until what the stage waits for is there: a command published, or a batch finished by the
 * stage before. The Disruptor's own blocking strategy spins in the second case: with more stages than cores, the stages
 * that wait for a disk sync then take the processor away from the one that could end it. It also takes a lock for every
 * command published; this one only looks whether a stage sleeps.
 */
final class StageWaitStrategy implements WaitStrategy {
    private final List<StageSleep> stages = new CopyOnWriteArrayList<>();
    private final ThreadLocal<StageSleep> own = ThreadLocal.withInitial(this::register);
    private volatile StageSleep[] sleeps = {};

    private synchronized StageSleep register() {
        final StageSleep sleep = new StageSleep(Thread.currentThread());
        stages.add(sleep);
        sleeps = stages.toArray(StageSleep[]::new);
        return sleep;
    }

    @Override
    public long waitFor(
            final long sequence, final Sequence cursor, final Sequence dependentSequence, final SequenceBarrier barrier)
            throws AlertException {
        // A stage comes here when it has finished a batch, which has to be visible before the look at who sleeps.
        VarHandle.fullFence();
        signalAllWhenBlocking();
        if (dependentSequence.get() < sequence) {
            own.get().until(dependentSequence, sequence, barrier);
        }
        return dependentSequence.get();
    }

    @Override
    public void signalAllWhenBlocking() {
        for (final StageSleep sleep : sleeps) {
            sleep.endIfReady();
        }
    }
}
