package io.stocking.journal;

import io.stocking.journal.file.DiskSync;
import io.stocking.message.MessageSink;
import io.stocking.port.SnapshotStore;
import io.stocking.port.SnapshotStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Snapshots as files of a directory, written on a thread of their own; {@code JournalRetention} deletes old ones. */
public final class SnapshotFiles implements SnapshotStore {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFiles.class);
    private static final long MAX_LENGTH = 1L << 30;
    private static final long CLOSE_SECONDS = 60;

    private final Path directory;
    private final DiskSync disk;
    private final AtomicBoolean inTheWorks = new AtomicBoolean();
    private final SnapshotCopy copy = new SnapshotCopy(MAX_LENGTH, this::writeCopy);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(task -> {
        final Thread thread = new Thread(task, "snapshot-writer");
        thread.setDaemon(true);
        return thread;
    });

    SnapshotFiles(final Path directory, final DiskSync disk) {
        this.directory = directory;
        this.disk = disk;
        try {
            Files.createDirectories(directory);
            disk.names(directory.toAbsolutePath().getParent());
            try (Stream<Path> files = Files.list(directory)) {
                for (final Path file : files.filter(SnapshotFiles::isTemporary).toList()) {
                    Files.delete(file);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot open snapshots in " + directory, e);
        }
    }

    private static boolean isTemporary(final Path file) {
        return file.getFileName().toString().endsWith(SnapshotFile.TEMPORARY_SUFFIX);
    }

    /** Snapshots in {@code directory}, newest first, whole or not. */
    public static List<Path> in(final Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> SnapshotFile.commandIndex(file) >= 0)
                    .sorted(Comparator.comparingLong(SnapshotFile::commandIndex).reversed())
                    .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot list snapshots in " + directory, e);
        }
    }

    /** What is wrong with a snapshot, null when it is whole. */
    public static String problem(final Path file) {
        try {
            return SnapshotFile.problem(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read snapshot " + file, e);
        }
    }

    /** Index of the command a snapshot was taken after. */
    public static long commandIndex(final Path file) {
        return SnapshotFile.commandIndex(file);
    }

    /** The command that began the round which ran when a whole snapshot was taken, 0 before the first round. */
    public static long roundStartCommandIndex(final Path file) {
        try {
            return SnapshotFile.roundStartCommandIndex(file);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read snapshot " + file, e);
        }
    }

    @Override
    public long loadNewest(final MessageSink sink) {
        return load(Long.MAX_VALUE, sink);
    }

    /** As {@link #loadNewest}, of those taken at or before {@code maxCommandIndex}. */
    long load(final long maxCommandIndex, final MessageSink sink) {
        return load(directory, maxCommandIndex, sink);
    }

    /** Loads the oldest whole one of those taken at or behind {@code minCommandIndex}; 0 when there is none. */
    long loadOldest(final long minCommandIndex, final MessageSink sink) {
        final List<Path> files = in(directory);
        for (int oldest = files.size() - 1; oldest >= 0; oldest--) {
            final Path file = files.get(oldest);
            if (SnapshotFile.commandIndex(file) >= minCommandIndex && problem(file) == null) {
                read(file, sink);
                return SnapshotFile.commandIndex(file);
            }
        }
        return 0;
    }

    /** As {@link #load(long, MessageSink)}, for a directory that another may own. */
    public static long load(final Path directory, final long maxCommandIndex, final MessageSink sink) {
        for (final Path file : in(directory)) {
            final long commandIndex = SnapshotFile.commandIndex(file);
            final String problem = commandIndex > maxCommandIndex
                    ? "is of a later time than command " + maxCommandIndex
                    : problem(file);
            if (problem == null) {
                read(file, sink);
                return commandIndex;
            }
            LOG.warn("passing over snapshot {}: it {}", file, problem);
        }
        return 0;
    }

    private static void read(final Path file, final MessageSink sink) {
        try {
            SnapshotFile.read(file, sink);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read snapshot " + file, e);
        }
    }

    @Override
    public SnapshotStream begin(final long commandIndex) {
        if (!inTheWorks.compareAndSet(false, true)) {
            return null;
        }
        copy.begin(commandIndex);
        return copy;
    }

    private void writeCopy() {
        writer.execute(() -> {
            try {
                copy.seal();
                if (copy.tooLong()) {
                    LOG.error("no snapshot after command {}: longer than {} bytes", copy.commandIndex(), MAX_LENGTH);
                } else {
                    LOG.info("wrote snapshot {}", SnapshotFile.write(directory, copy, disk));
                }
            } catch (final IOException e) {
                LOG.error("no snapshot after command {} in {}", copy.commandIndex(), directory, e);
            } finally {
                inTheWorks.set(false);
            }
        });
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("a snapshot in {} was not written within {} s", directory, CLOSE_SECONDS);
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
