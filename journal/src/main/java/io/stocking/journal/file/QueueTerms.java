package io.stocking.journal.file;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import org.agrona.IoUtil;

/**
 * How a queue is kept.
 *
 * @param directory its place
 * @param rollCycle when it goes on to another file
 * @param blockSize bytes mapped, and laid out as a hole, at a time
 * @param clock milliseconds since the epoch, for the roll cycle only
 * @param disk what it asks of the disk
 */
public record QueueTerms(Path directory, RollCycle rollCycle, int blockSize, LongSupplier clock, DiskTerms disk) {
    /** Where the queue's table says which files it need not open to seal them: all but the newest. */
    private static final String SEALED_UP_TO = "normalisedEOFsTo";

    /** A place beside it, for files on their way. */
    Path workplace() {
        return directory.resolveSibling(directory.getFileName() + ".cut");
    }

    /** The same, later than a file. */
    QueueTerms behind(final Path file) {
        final long end = RollClock.startOf(file, rollCycle) + rollCycle.lengthInMillis();
        return new QueueTerms(directory, rollCycle, blockSize, () -> Math.max(end, clock.getAsLong()), disk);
    }

    /** The same for another place and time, without a look at the disk. */
    QueueTerms at(final Path otherDirectory, final long time) {
        return new QueueTerms(otherDirectory, rollCycle, blockSize, () -> time, disk.unlimited());
    }

    /** The same for a place that need not last. */
    QueueTerms fleeting(final Path otherDirectory) {
        return new QueueTerms(otherDirectory, rollCycle, blockSize, () -> 0, disk.fleeting());
    }

    /** Bytes of the longest group: the queue keeps a quarter of a block free behind every document. */
    int maxGroupLength() {
        return blockSize / 4;
    }

    RollClock rollClock() {
        return new RollClock(clock, directory, rollCycle);
    }

    /**
     * Opens it. The table beside the files is made again: a dead writer would leave its locks in it, which the queue only
     * takes away when no process has the dead one's number, and nothing says whether it is whole.
     */
    SingleChronicleQueue open(final RollClock rollClock) {
        IoUtil.deleteIfExists(
                directory.resolve(SingleChronicleQueue.QUEUE_METADATA_FILE).toFile());
        final SingleChronicleQueue queue = SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(rollCycle)
                .blockSize(blockSize)
                .timeProvider(rollClock)
                .build();
        if (queue.lastCycle() != Integer.MIN_VALUE) {
            queue.tableStorePut(SEALED_UP_TO, queue.lastCycle());
        }
        return queue;
    }
}
