package io.stocking.journal.file;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import net.openhft.chronicle.core.time.TimeProvider;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/** Says which file a queue writes to; never goes back, since a file that was left is sealed. */
final class RollClock implements TimeProvider {
    private final LongSupplier clock;
    private long latest;

    RollClock(final LongSupplier clock, final Path directory, final RollCycle rollCycle) {
        this.clock = clock;
        final List<Path> files = QueueFiles.in(directory);
        latest = files.isEmpty() ? 0 : startOf(files.get(files.size() - 1), rollCycle);
    }

    /** The first millisecond of a file. */
    static long startOf(final Path file, final RollCycle rollCycle) {
        final String name = file.getFileName().toString();
        final String cycle = name.substring(0, name.length() - SingleChronicleQueue.SUFFIX.length());
        final DateTimeFormatter format = DateTimeFormatter.ofPattern(rollCycle.format(), Locale.ROOT);
        return LocalDateTime.parse(cycle, format).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    @Override
    public long currentTimeMillis() {
        latest = Math.max(latest, clock.getAsLong());
        return latest;
    }
}
