package io.stocking.journal.file;

import io.stocking.journal.record.RecordGroup;
import java.io.File;
import java.io.IOException;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.core.io.BackgroundResourceReleaser;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.CloseHelper;

/**
 * An open queue and its one appender; allocates nothing for a group. The queue gives a document its place and header;
 * the bytes in between go through a channel, since each page of a mapping costs a fault when it is first written.
 */
final class QueueAppender implements AutoCloseable {
    private static final int HEADERS = 4 << 10;

    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final FileOutput output;
    private final RollClock clock;
    private final MappedBlock block = new MappedBlock();
    private final boolean durable;
    private final long queueOwn;
    private boolean goesOn;
    private long end;

    QueueAppender(final QueueTerms terms) {
        durable = terms.disk().durable();
        output = new FileOutput(terms.directory(), terms.disk());
        clock = terms.rollClock();
        // What the queue writes for itself: its file's header, and now and then a table of places.
        queueOwn = HEADERS + 2L * Long.BYTES * terms.rollCycle().defaultIndexCount();
        queue = terms.open(clock);
        try {
            queue.singleThreadedCheckDisabled(true);
            appender = queue.createAppender();
            appender.singleThreadedCheckDisabled(true);
        } catch (final RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    /**
     * Takes the disk space for a group of {@code length} bytes, in the file that it will be written to.
     *
     * @throws IOException when there is none: nothing has changed
     */
    void makeRoom(final int length) throws IOException {
        final File next = clock.look();
        if (output.goTo(next)) {
            goesOn = true;
            end = GroupFile.writtenUpTo(next.toPath());
        }
        output.takeSpace(end + length + queueOwn);
    }

    /**
     * Appends a sealed group.
     *
     * @return whether it is the first in its file, and all before it is as durable as the terms say
     */
    boolean append(final RecordGroup group) throws IOException {
        makeRoom(group.length());
        try (DocumentContext document = appender.writingDocument()) {
            boolean written = false;
            try {
                requireSameFile();
                final Bytes<?> bytes = document.wire().bytes();
                block.advise(bytes);
                final long place = bytes.writePosition();
                output.write(group.bytes().limit(group.length()), place);
                end = place + group.length();
                bytes.writePosition(end);
                // That may have mapped the next block.
                block.advise(bytes);
                written = true;
                return isFirst();
            } finally {
                group.bytes().clear();
                if (!written) {
                    document.rollbackOnClose();
                }
            }
        }
    }

    private void requireSameFile() {
        if (!output.isAt(appender.currentFile())) {
            throw new IllegalStateException("the queue writes to " + appender.currentFile() + ", not where it was to");
        }
    }

    private boolean isFirst() {
        final boolean first = goesOn;
        goesOn = false;
        return first;
    }

    /**
     * Brings what was appended to the disk.
     *
     * @return false when the terms do not ask for it
     */
    boolean sync() throws IOException {
        if (durable) {
            output.sync();
        }
        return durable;
    }

    /** Lets go of every file too: the queue alone would leave that to a thread of its own, for later. */
    @Override
    public void close() {
        CloseHelper.closeAll(appender, queue, output, BackgroundResourceReleaser::releasePendingResources);
    }
}
