package io.stocking.journal.cli;

import io.stocking.journal.file.DamagedRecordException;
import io.stocking.journal.file.LogReader;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Goes through a log to its end, saying now and then how far it is. */
final class Walk {
    private static final long RECORDS_BETWEEN_LOOKS = 1 << 16;
    private static final long NANOS_BETWEEN_LINES = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter progress;
    private final String what;
    private long count;
    private boolean stopped;
    private long lastLine = System.nanoTime();

    Walk(final PrintWriter progress, final String what) {
        this.progress = progress;
        this.what = what;
    }

    /**
     * Hands the reader out at every record up to that of command {@code toIndex}.
     *
     * @return how many records there were
     */
    long through(final LogReader reader, final long toIndex, final Consumer<LogReader> consumer) {
        while (!stopped && reader.next() && reader.commandIndex() <= toIndex) {
            consumer.accept(reader);
            count++;
            if (count % RECORDS_BETWEEN_LOOKS == 0) {
                sayHowFar(reader.commandIndex());
            }
        }
        return count;
    }

    /** The same, taking a torn end as the next start of the exchange will: as the end. */
    long throughTorn(final LogReader reader, final long toIndex, final Consumer<LogReader> consumer) {
        try {
            return through(reader, toIndex, consumer);
        } catch (final DamagedRecordException e) {
            if (!e.torn()) {
                throw e;
            }
            progress.println("ends torn: " + e.getMessage());
            return count;
        }
    }

    /** Ends it at the present record, whatever follows. */
    void stop() {
        stopped = true;
    }

    private void sayHowFar(final long commandIndex) {
        final long now = System.nanoTime();
        if (now - lastLine > NANOS_BETWEEN_LINES) {
            progress.println(what + ": at command " + commandIndex);
            progress.flush();
            lastLine = now;
        }
    }
}
