package io.stocking.journal;

import io.stocking.journal.file.DiskSync;
import io.stocking.journal.file.DiskTerms;
import io.stocking.journal.file.QueueTerms;
import io.stocking.journal.file.RollClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import net.openhft.chronicle.queue.RollCycle;
import org.agrona.CloseHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory with command log, event log and snapshots, claimed by one writer. */
public final class JournalDirectory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalDirectory.class);

    private final Path directory;
    private final DiskSync diskSync;
    private final LongSupplier usableSpace;
    private final long reserve;
    private final JournalLock lock;
    private final ChronicleCommandLog commandLog;
    private final ChronicleEventLog eventLog;
    private final SnapshotFiles snapshots;

    /**
     * Claims the directory, creating it if need be, and opens what is in it.
     *
     * @throws IllegalStateException when another writer has it, or when it is damaged other than by a torn end
     */
    public JournalDirectory(final Context context) {
        context.conclude();
        directory = context.directory;
        diskSync = context.diskSync;
        usableSpace = context.usableSpace;
        reserve = context.reserve(Context.COMMANDS_RESERVE);
        lock = JournalLock.claim(context.directory);
        ChronicleCommandLog commands = null;
        ChronicleEventLog events = null;
        try {
            // Events of a command that was taken must find room: the command log stops first.
            commands = new ChronicleCommandLog(
                    context.terms(commands(context.directory), Context.COMMANDS_RESERVE), context.metered);
            events = new ChronicleEventLog(context.terms(events(context.directory), Context.EVENTS_RESERVE));
            snapshots = new SnapshotFiles(snapshots(context.directory), context.diskSync);
        } catch (final RuntimeException e) {
            CloseHelper.quietCloseAll(events, commands, lock);
            throw e;
        }
        commandLog = commands;
        eventLog = events;
    }

    /** Where the command log of a journal is. */
    public static Path commands(final Path directory) {
        return directory.resolve("commands");
    }

    /** Where the event log of a journal is. */
    public static Path events(final Path directory) {
        return directory.resolve("events");
    }

    /** Where the snapshots of a journal are. */
    public static Path snapshots(final Path directory) {
        return directory.resolve("snapshots");
    }

    /** Where it is. */
    public Path directory() {
        return directory;
    }

    /** What brings its files and names to the disk. */
    public DiskSync diskSync() {
        return diskSync;
    }

    /** Bytes its disk still has. */
    public long usableSpace() {
        return usableSpace.getAsLong();
    }

    /** Bytes its disk must still have, or commands are refused. */
    public long reserve() {
        return reserve;
    }

    /** The truth. */
    public ChronicleCommandLog commandLog() {
        return commandLog;
    }

    /** What it led to. */
    public ChronicleEventLog eventLog() {
        return eventLog;
    }

    /** States on the way. */
    public SnapshotFiles snapshots() {
        return snapshots;
    }

    @Override
    public void close() {
        CloseHelper.closeAll(snapshots, eventLog, commandLog, lock);
    }

    /** How a journal directory is kept. */
    public static final class Context {
        private static final int MIN_BLOCK_SIZE = 8 << 20;
        private static final int COMMANDS_RESERVE = 2;
        private static final int EVENTS_RESERVE = 1;

        private Path directory;
        private SyncLevel syncLevel = SyncLevel.BATCH;
        private int blockSize = 64 << 20;
        private FileLength fileLength = FileLength.FIVE_MINUTES;
        private LongSupplier clock = System::currentTimeMillis;
        private LongSupplier usableSpace;
        private DiskSync diskSync = DiskSync.ofSystem();
        private boolean metered = true;

        /** Where it is; there is no default. */
        public Context directory(final Path directory) {
            this.directory = directory;
            return this;
        }

        /** What an acknowledged command survives. */
        public Context syncLevel(final SyncLevel syncLevel) {
            this.syncLevel = syncLevel;
            return this;
        }

        /** Bytes a log file is mapped by; the reserve of disk space is measured in it. */
        public Context blockSize(final int blockSize) {
            this.blockSize = blockSize;
            return this;
        }

        /** When the logs go on to new files; a log that has files keeps to the length they have. */
        public Context fileLength(final FileLength fileLength) {
            this.fileLength = fileLength;
            return this;
        }

        /** Milliseconds since the epoch, for the names of new files only. */
        public Context clock(final LongSupplier clock) {
            this.clock = clock;
            return this;
        }

        /** Bytes the disk still has. */
        public Context usableSpace(final LongSupplier usableSpace) {
            this.usableSpace = usableSpace;
            return this;
        }

        /** What brings it to the disk. */
        public Context diskSync(final DiskSync diskSync) {
            this.diskSync = diskSync;
            return this;
        }

        /** Whether waits for the disk are timed; true by default, and false only to see what that costs. */
        public Context metered(final boolean metered) {
            this.metered = metered;
            return this;
        }

        private long reserve(final int blocks) {
            return (long) blocks * blockSize;
        }

        private void conclude() {
            if (directory == null) {
                throw new IllegalArgumentException("a journal needs a directory");
            }
            if (blockSize < MIN_BLOCK_SIZE) {
                throw new IllegalArgumentException("block size " + blockSize + ", at least " + MIN_BLOCK_SIZE
                        + " are needed, so that the longest batch of events fits");
            }
            if (usableSpace == null) {
                usableSpace = directory.toFile()::getUsableSpace;
            }
            try {
                create(directory.toAbsolutePath());
            } catch (final IOException e) {
                throw new UncheckedIOException("cannot create journal directory " + directory, e);
            }
        }

        /** A synced file is lost with the name of any directory above it. */
        private void create(final Path absolute) throws IOException {
            if (Files.isDirectory(commands(absolute))) {
                return;
            }
            Path made = absolute;
            while (!Files.exists(made.getParent())) {
                made = made.getParent();
            }
            Files.createDirectories(absolute);
            for (Path name = absolute; !name.equals(made.getParent()); name = name.getParent()) {
                diskSync.names(name.getParent());
            }
        }

        private QueueTerms terms(final Path log, final int blocksInReserve) {
            final boolean durable = syncLevel == SyncLevel.BATCH;
            final RollCycle rollCycle = RollClock.cycleOf(log, fileLength.rollCycle());
            if (!rollCycle.equals(fileLength.rollCycle())) {
                LOG.info("{} goes on as it began, with files named {}", log, rollCycle.format());
            }
            return new QueueTerms(
                    log,
                    rollCycle,
                    blockSize,
                    clock,
                    new DiskTerms(usableSpace, reserve(blocksInReserve), diskSync, durable));
        }
    }
}
