package io.stocking.pipeline;

import com.lmax.disruptor.BusySpinWaitStrategy;
import com.lmax.disruptor.SleepingWaitStrategy;
import com.lmax.disruptor.WaitStrategy;
import com.lmax.disruptor.YieldingWaitStrategy;

/** How a stage waits for work: the more processor time it burns, the sooner it wakes. */
public enum WaitPolicy {
    /** Sleeps until there is work, or the stage before has finished some: right for few cores. */
    BLOCKING,
    /** Spins shortly, then parks for tens of microseconds. */
    PARKING,
    /** Spins and yields: needs a core a stage. */
    YIELDING,
    /** Spins: needs a core a stage, alone. */
    BUSY_SPIN;

    WaitStrategy strategy() {
        return switch (this) {
            case BLOCKING -> new StageWaitStrategy();
            case PARKING -> new SleepingWaitStrategy();
            case YIELDING -> new YieldingWaitStrategy();
            case BUSY_SPIN -> new BusySpinWaitStrategy();
        };
    }
}
