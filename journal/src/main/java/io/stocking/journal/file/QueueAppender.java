package io.stocking.journal.file;

import io.stocking.journal.record.RecordGroup;
import java.io.IOException;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.wire.DocumentContext;
import org.agrona.CloseHelper;

/**
 * An open queue and its one appender; allocates nothing for a group. The queue gives a document its place and header;
 * the bytes in between go through a channel, since each page of a mapping costs a fault when it is first written.
 */
final class QueueAppender implements AutoCloseable {
    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final FileOutput output;
    private final MappedBlock block = new MappedBlock();
    private final boolean durable;

    QueueAppender(final QueueTerms terms) {
        durable = terms.disk().durable();
        output = new FileOutput(terms.directory(), terms.disk());
        queue = terms.open();
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
     * Appends a sealed group.
     *
     * @return whether it is the first in its file, and all before it is as durable as the terms say
     */
    boolean append(final RecordGroup group) throws IOException {
        try (DocumentContext document = appender.writingDocument()) {
            boolean written = false;
            try {
                final boolean goesOn = output.goTo(appender.currentFile());
                final Bytes<?> bytes = document.wire().bytes();
                block.advise(bytes);
                final long place = bytes.writePosition();
                output.write(group.bytes().limit(group.length()), place);
                bytes.writePosition(place + group.length());
                // That may have mapped the next block.
                block.advise(bytes);
                written = true;
                return goesOn;
            } finally {
                group.bytes().clear();
                if (!written) {
                    document.rollbackOnClose();
                }
            }
        }
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

    @Override
    public void close() {
        CloseHelper.closeAll(appender, queue, output);
    }
}
