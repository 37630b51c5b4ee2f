package io.stocking.journal.file;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * Says which file a queue writes to; never goes back, since a file that was left is sealed. It stands still between two looks,
 * so that the queue writes to the file that was made ready.
 */
final class RollClock implements TimeProvider {
    private final LongSupplier clock;
    private final Path directory;
    private final RollCycle rollCycle;
    private long latest;
    private long cycle = -1;
    private File file;

    RollClock(final LongSupplier clock, final Path directory, final RollCycle rollCycle) {
        this.clock = clock;
        this.directory = directory;
        this.rollCycle = rollCycle;
        final List<Path> files = QueueFiles.in(directory);
        latest = files.isEmpty() ? 0 : startOf(files.get(files.size() - 1), rollCycle);
        look();
    }

    /** The first millisecond of a file. */
    static long startOf(final Path file, final RollCycle rollCycle) {
        final String name = file.getFileName().toString();
        final String cycle = name.substring(0, name.length() - SingleChronicleQueue.SUFFIX.length());
        return LocalDateTime.parse(cycle, format(rollCycle))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }

    private static DateTimeFormatter format(final RollCycle rollCycle) {
        return DateTimeFormatter.ofPattern(rollCycle.format(), Locale.ROOT);
    }

    /** Looks at the clock; what is written next belongs in the file that it returns. */
    File look() {
        latest = Math.max(latest, clock.getAsLong());
        final long present = latest / rollCycle.lengthInMillis();
        if (present != cycle) {
            cycle = present;
            final Instant start = Instant.ofEpochMilli(cycle * rollCycle.lengthInMillis());
            file = directory
                    .resolve(format(rollCycle).format(start.atOffset(ZoneOffset.UTC)) + SingleChronicleQueue.SUFFIX)
                    .toFile();
        }
        return file;
    }

    @Override
    public long currentTimeMillis() {
        return latest;
    }
}
