package io.stocking.journal.file;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import net.openhft.chronicle.queue.RollCycle;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;

/**
 * How a queue is kept.
 *
 * @param directory its place
 * @param rollCycle when it goes on to another file
 * @param blockSize bytes mapped, and laid out as a hole, at a time
 * @param clock milliseconds since the epoch, for the roll cycle only
 * @param usableSpace bytes the disk still has
 * @param reserve bytes the disk must still have for an append
 * @param durable whether a sync brings it to the disk
 */
public record QueueTerms(
        Path directory,
        RollCycle rollCycle,
        int blockSize,
        LongSupplier clock,
        LongSupplier usableSpace,
        long reserve,
        boolean durable) {

    /** The same for another place and time, without a look at the disk. */
    QueueTerms at(final Path otherDirectory, final long time) {
        return new QueueTerms(otherDirectory, rollCycle, blockSize, () -> time, () -> Long.MAX_VALUE, 0, durable);
    }

    /** Bytes of the longest group: the queue keeps a quarter of a block free behind every document. */
    int maxGroupLength() {
        return blockSize / 4;
    }

    RollClock rollClock() {
        return new RollClock(clock, directory, rollCycle);
    }

    SingleChronicleQueue open(final RollClock rollClock) {
        return SingleChronicleQueueBuilder.binary(directory)
                .rollCycle(rollCycle)
                .blockSize(blockSize)
                .timeProvider(rollClock)
                .build();
    }
}
