package io.stocking.journal.cli;

import io.stocking.journal.file.DamagedRecordException;
import java.nio.file.Path;

/** What a damage costs and what to do about it, for somebody in trouble. */
final class Advice {
    private Advice() {}

    /**
     * About a damaged command log.
     *
     * @param answered the newest command whose answer is in the event log
     */
    static String onCommands(final DamagedRecordException damage, final long answered) {
        final long first = damage.number();
        if (!damage.torn()) {
            return "lost: commands %d to %d at least, which were on the disk once, so they were acknowledged. Put the file back from a copy of the journal. Up to here all is whole: `replay --to %d` shows the state."
                    .formatted(first, damage.mark(), first - 1);
        }
        if (answered >= first) {
            return "lost: commands from %d on. The event log answers commands up to %d, so some were acknowledged, and the next start refuses. Put the file back from a copy of the journal; `replay --to %d` shows the state without them."
                    .formatted(first, answered, first - 1);
        }
        return "lost: what follows, which was never known to be on the disk. The next start cuts the log here and goes on with command %d."
                .formatted(first);
    }

    /**
     * About a damaged event log.
     *
     * @param firstCommand the oldest command there is, 0 when there is none
     */
    static String onEvents(final Path events, final long firstCommand) {
        return firstCommand == 1
                ? "lost: nothing, the commands lead to the same events again. Stop the exchange and move " + events
                        + " away; the next start derives all of it."
                : "lost: nothing where the next start reads, since it derives that again. Events in front of command "
                        + firstCommand + ", the oldest there is, come back from a copy of the journal only.";
    }

    /** About a command log that ends, whole, in front of commands that were answered. */
    static String onMissingEnd(final long last) {
        return "lost: commands from %d on, which were acknowledged, and the next start refuses. Put the files back from a copy of the journal."
                .formatted(last + 1);
    }

    /** About a damaged snapshot. */
    static String onSnapshot() {
        return "lost: time. The next start passes it over and begins with an older one, or with the first command;"
                + " the file can be deleted.";
    }
}
