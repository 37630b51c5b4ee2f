package io.stocking.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.queue.ExcerptAppender;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import org.agrona.BitUtil;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An open queue and its one appender; allocates nothing for a record once it has seen the longest. */
final class QueueAppender implements AutoCloseable {
    private static final int INITIAL_CAPACITY = 1024;

    private final SingleChronicleQueue queue;
    private final ExcerptAppender appender;
    private final DiskSync diskSync;
    private final int maxLength;
    private final CRC32C checksum = new CRC32C();
    private final UnsafeBuffer record = new UnsafeBuffer(0, 0);
    private ByteBuffer recordBytes;
    private Bytes<ByteBuffer> document;

    QueueAppender(final QueueTerms terms) {
        // The queue keeps a quarter of a block free behind every record.
        maxLength = terms.blockSize() / 4 - Integer.BYTES;
        diskSync = terms.durable() ? new DiskSync(terms.directory()) : null;
        queue = terms.open();
        try {
            queue.singleThreadedCheckDisabled(true);
            appender = queue.createAppender();
            appender.singleThreadedCheckDisabled(true);
        } catch (final RuntimeException e) {
            queue.close();
            throw e;
        }
        allocate(INITIAL_CAPACITY);
    }

    private void allocate(final int capacity) {
        recordBytes = ByteBuffer.allocateDirect(capacity);
        record.wrap(recordBytes);
        document = Bytes.wrapForWrite(recordBytes);
    }

    void checkLength(final int length) {
        if (length > maxLength) {
            throw new IllegalArgumentException("a record of " + length + " bytes, " + maxLength + " are possible");
        }
    }

    void append(final DirectBuffer payload, final int offset, final int length) {
        final int recordLength = Integer.BYTES + length;
        if (recordLength > recordBytes.capacity()) {
            allocate(BitUtil.findNextPositivePowerOfTwo(recordLength));
        }
        record.putBytes(Integer.BYTES, payload, offset, length);
        checksum.reset();
        checksum.update(recordBytes.limit(recordLength).position(Integer.BYTES));
        recordBytes.clear();
        record.putInt(0, (int) checksum.getValue());
        document.clear().writePosition(recordLength);
        appender.writeBytes(document);
    }

    void sync() throws IOException {
        if (diskSync != null && appender.currentFile() != null) {
            diskSync.sync(appender.currentFile().toPath());
        }
    }

    @Override
    public void close() {
        CloseHelper.closeAll(appender, queue, diskSync);
    }
}
