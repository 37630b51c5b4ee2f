package io.stocking.journal;

import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.rollcycles.LegacyRollCycles;
import net.openhft.chronicle.queue.rollcycles.TestRollCycles;

/** For how long the logs write to one file. */
public enum FileLength {
    /** Rolls all the time: for trying out what rolling does. */
    ONE_SECOND(TestRollCycles.TEST_SECONDLY),
    /** For disks with little room. */
    ONE_MINUTE(LegacyRollCycles.MINUTELY),
    /** The default. */
    FIVE_MINUTES(RollCycles.FIVE_MINUTELY),
    /** For exchanges with little to do. */
    ONE_HOUR(RollCycles.FAST_HOURLY);

    private final RollCycle rollCycle;

    FileLength(final RollCycle rollCycle) {
        this.rollCycle = rollCycle;
    }

    RollCycle rollCycle() {
        return rollCycle;
    }
}
