package io.stocking.journal.file;

import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.bytes.MappedBytesStore;
import net.openhft.posix.MAdviseFlag;
import net.openhft.posix.PosixAPI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The block of a queue's file that is mapped now. Its first fault on a page makes the kernel read around it, here in a hole: up
 * to megabytes of zeros in pages so large that every small write into them afterwards takes long. So it is told not to.
 */
final class MappedBlock {
    private static final Logger LOG = LoggerFactory.getLogger(MappedBlock.class);

    private Object advised;

    /** Comes before the first write to a document. */
    void advise(final Bytes<?> document) {
        if (document.bytesStore() != advised && document.bytesStore() instanceof MappedBytesStore block) {
            // Its capacity counts from the beginning of the file.
            final long length = block.realCapacity() - block.start();
            final int result =
                    PosixAPI.posix().madvise(block.addressForRead(block.start()), length, MAdviseFlag.MADV_RANDOM);
            if (result != 0) {
                LOG.warn("madvise for a block of {} bytes gave {}: writes may stall", length, result);
            }
            advised = block;
        }
    }
}
