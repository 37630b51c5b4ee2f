package io.stocking.pipeline;

import com.lmax.disruptor.DataProvider;
import com.lmax.disruptor.EventHandler;

/** The journal and what comes behind it on one thread: once a group is journaled, its commands go on. */
final class GroupChain implements EventHandler<CommandSlot> {
    private final JournalHandler journal;
    private final EventHandler<CommandSlot> behindJournal;
    private final DataProvider<CommandSlot> ring;
    private long next;

    GroupChain(
            final JournalHandler journal,
            final EventHandler<CommandSlot> behindJournal,
            final DataProvider<CommandSlot> ring) {
        this.journal = journal;
        this.behindJournal = behindJournal;
        this.ring = ring;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) throws Exception {
        journal.onEvent(slot, sequence, endOfBatch);
        if (journal.isBetweenGroups()) {
            for (; next <= sequence; next++) {
                behindJournal.onEvent(ring.get(next), next, next == sequence);
            }
        }
    }
}
