package io.stocking.journal.file;

import java.io.File;
import java.nio.file.Path;
import net.openhft.chronicle.queue.impl.TableStore;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueueBuilder;
import net.openhft.chronicle.queue.impl.single.TableStoreWriteLock;
import net.openhft.chronicle.queue.impl.table.Metadata;
import net.openhft.chronicle.queue.impl.table.SingleTableBuilder;
import net.openhft.chronicle.threads.BusyTimedPauser;

/**
 * Takes away the locks a dead writer left in a queue. The queue itself only does so when no process has the dead one's
 * number, which in a container, where every start is process 1, is never.
 */
final class DeadWriter {
    private DeadWriter() {}

    static void unlock(final Path directory) {
        final File metadata =
                directory.resolve(SingleChronicleQueue.QUEUE_METADATA_FILE).toFile();
        if (!metadata.exists()) {
            return;
        }
        SingleChronicleQueueBuilder.addAliases();
        try (TableStore<Metadata.NoMeta> store = SingleTableBuilder.binary(metadata, Metadata.NoMeta.INSTANCE)
                        .readOnly(false)
                        .build();
                TableStoreWriteLock appendLock =
                        new TableStoreWriteLock(store, BusyTimedPauser::new, 0L, TableStoreWriteLock.APPEND_LOCK_KEY);
                TableStoreWriteLock writeLock = new TableStoreWriteLock(store, BusyTimedPauser::new, 0L)) {
            appendLock.forceUnlock();
            writeLock.forceUnlock();
        }
    }
}
