package io.stocking.journal.retention;

import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.file.RollClock;
import io.stocking.journal.record.RecordSequence;
import java.nio.file.Path;
import java.util.List;
import net.openhft.chronicle.queue.RollCycle;

/** The files of a log, oldest first, as they are now. */
final class LogHistory {
    private final RecordSequence numbering;
    private final List<Path> files;
    private final RollCycle cycle;

    /**
     * Looks at a log.
     *
     * @param numbering tells where records have their numbers
     */
    LogHistory(final Path directory, final RecordSequence numbering) {
        this.numbering = numbering;
        files = QueueFiles.in(directory);
        cycle = RollClock.cycleOf(directory, null);
    }

    List<Path> files() {
        return files;
    }

    /** The command a file begins with, or with the answer of which, {@code Long.MAX_VALUE} when it holds none. */
    long firstCommand(final Path file) {
        return LogReader.firstIndex(file, numbering);
    }

    /**
     * How many files, from the oldest on, were left at a time; never the newest.
     *
     * @param time milliseconds since the epoch
     */
    int leftAt(final long time) {
        int count = 0;
        while (count < files.size() - 1 && RollClock.startOf(files.get(count + 1), cycle) <= time) {
            count++;
        }
        return count;
    }

    /**
     * Files that may go, oldest first: they were left at {@code time}, and the file behind them begins before the command
     * {@code needed}. Not with it: an answer may begin in the file before.
     */
    List<Path> passed(final long needed, final long time) {
        int count = leftAt(time);
        while (count > 0 && firstCommand(files.get(count)) >= needed) {
            count--;
        }
        return files.subList(0, count);
    }
}
