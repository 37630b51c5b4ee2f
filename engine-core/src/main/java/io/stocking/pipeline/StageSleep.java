package io.stocking.pipeline;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import java.util.concurrent.locks.LockSupport;

/** The sleep of one stage, and what would end it. */
final class StageSleep {
    private final Thread stage;
    private Sequence awaited;
    private long sequence;
    private SequenceBarrier barrier;
    private volatile boolean sleeping;

    StageSleep(final Thread stage) {
        this.stage = stage;
    }

    /** Sleeps, on the stage's thread, until {@code awaited} has come to {@code sequence}. */
    void until(final Sequence awaited, final long sequence, final SequenceBarrier barrier) throws AlertException {
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
