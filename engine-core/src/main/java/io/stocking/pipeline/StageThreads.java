package io.stocking.pipeline;

import java.util.List;

/** Which stages share a thread (docs/adr/0011). */
public enum StageThreads {
    /** All of them: nothing is handed from core to core. Right where the journal does not wait for the disk. */
    ONE("engine"),
    /** The journal has its own, so that matching goes on while it waits for the disk. */
    TWO("journal", "matching"),
    /** Each has its own: needs a core each. */
    FOUR("journal", "matching", "event-log", "egress");

    private static final int CORES_FOR_FOUR = 4;

    private final List<String> names;

    StageThreads(final String... names) {
        this.names = List.of(names);
    }

    static StageThreads suggested(final int cores, final boolean journalWaitsForDisk) {
        if (cores >= CORES_FOR_FOUR) {
            return FOUR;
        }
        return journalWaitsForDisk ? TWO : ONE;
    }

    /** Whether a command's events are used up on the thread that made them. */
    boolean shareEvents() {
        return this != FOUR;
    }

    List<String> names() {
        return names;
    }
}
