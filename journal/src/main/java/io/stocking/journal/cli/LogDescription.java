package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stocking.journal.file.DamagedRecordException;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.QueueFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** A log from its oldest record to its end, or to the first damage: how much of it is in which file, and from when. */
final class LogDescription {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final ObjectNode log;
    private final Path directory;
    private final ToLongFunction<LogReader> timestampOf;
    private final ObjectNode inFiles;
    private Path file;
    private long oldestCommand;
    private long oldestTimestamp;
    private long total;
    private long records;
    private long firstCommand;
    private long lastCommand;
    private long firstTimestamp;
    private long lastTimestamp;
    private long written;

    /**
     * Prepares it.
     *
     * @param log where it goes
     * @param directory where the log is
     * @param timestampOf the present record, in nanoseconds since the epoch
     */
    LogDescription(final ObjectNode log, final Path directory, final ToLongFunction<LogReader> timestampOf) {
        this.log = log;
        this.directory = directory;
        this.timestampOf = timestampOf;
        inFiles = log.objectNode();
    }

    /** Reads it; false when there is damage that a start would not cut, which the description names then. */
    boolean read(final LogReader reader, final Walk walk, final Consumer<LogReader> further) {
        String damage = null;
        try {
            walk.throughTorn(reader, Long.MAX_VALUE, record -> {
                count(record);
                further.accept(record);
            });
        } catch (final DamagedRecordException e) {
            damage = e.getMessage();
        }
        leaveFile();
        log.put("files", QueueFiles.in(directory).size());
        log.put("records", total);
        if (damage != null) {
            log.put("damage", damage);
        }
        return damage == null;
    }

    private void count(final LogReader reader) {
        lastTimestamp = timestampOf.applyAsLong(reader);
        if (!reader.file().equals(file)) {
            leaveFile();
            file = reader.file();
            records = 0;
            firstCommand = reader.commandIndex();
            firstTimestamp = lastTimestamp;
            if (inFiles.isEmpty()) {
                oldestCommand = firstCommand;
                oldestTimestamp = firstTimestamp;
            }
        }
        records++;
        total++;
        lastCommand = reader.commandIndex();
        written = reader.place();
    }

    private void leaveFile() {
        if (file != null) {
            inFiles.putObject(file.getFileName().toString())
                    .put("records", records)
                    .put("firstCommand", firstCommand)
                    .put("lastCommand", lastCommand)
                    .put("from", time(firstTimestamp))
                    .put("to", time(lastTimestamp))
                    .put("bytesWritten", written)
                    .put("bytes", file.toFile().length());
        }
    }

    /** The oldest command. */
    long firstCommand() {
        return oldestCommand;
    }

    /** Time of the oldest record. */
    String from() {
        return time(oldestTimestamp);
    }

    /** Time of the newest record. */
    String to() {
        return time(lastTimestamp);
    }

    /** What is in each file. */
    ObjectNode inFiles() {
        return inFiles;
    }

    private static String time(final long timestamp) {
        return Instant.ofEpochSecond(timestamp / NANOS_PER_SECOND, timestamp % NANOS_PER_SECOND)
                .toString();
    }
}
