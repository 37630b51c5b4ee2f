package io.stocking.journal.file;

import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.RollCycles;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/**
 * Says which file a queue writes to; never goes back, since a file that was left is sealed. It stands still between two looks,
 * so that the queue writes to the file that was made ready.
 */
public final class RollClock implements TimeProvider {
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

    /**
     * The cycle a queue has: that of its files, whatever is wanted now, since the names of different cycles do not sort
     * by time; {@code wanted} when it has none.
     *
     * @throws IllegalStateException when its files are of no cycle, or not all of one
     */
    public static RollCycle cycleOf(final Path directory, final RollCycle wanted) {
        final List<Path> files = QueueFiles.in(directory);
        if (files.isEmpty()) {
            return wanted;
        }
        for (final RollCycle cycle : RollCycles.all()) {
            if (files.stream().allMatch(file -> isOf(file, cycle))) {
                return cycle;
            }
        }
        throw new IllegalStateException(directory + ": the names of the files from " + files.get(0) + " to "
                + files.get(files.size() - 1) + " do not say one length of time");
    }

    private static boolean isOf(final Path file, final RollCycle cycle) {
        try {
            startOf(file, cycle);
            return true;
        } catch (final DateTimeParseException e) {
            return false;
        }
    }

    /** The first millisecond of a file. */
    public static long startOf(final Path file, final RollCycle rollCycle) {
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
