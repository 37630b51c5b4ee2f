package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.port.SnapshotStore;
import io.stocking.port.SnapshotStream;

/** Runs the engine: the only thread that touches its state. Takes snapshots between commands. */
final class MatchingHandler implements EventHandler<CommandSlot> {
    private final MatchingEngine engine;
    private final SnapshotStore snapshots;
    private final long snapshotInterval;
    private long lastSnapshot;

    MatchingHandler(final MatchingEngine engine, final SnapshotStore snapshots, final long snapshotInterval) {
        this.engine = engine;
        this.snapshots = snapshots;
        this.snapshotInterval = snapshotInterval;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        if (slot.isRefused()) {
            slot.eventsLength(0);
        } else {
            slot.eventsLength(engine.onCommand(slot.command(), 0, slot.emptyEvents()));
            if (engine.lastCommandIndex() - lastSnapshot >= snapshotInterval || isRoundEnd(slot)) {
                takeSnapshot();
            }
        }
    }

    private boolean isRoundEnd(final CommandSlot slot) {
        return CommandHeader.templateId(slot.command(), 0) == AdvanceRoundDecoder.TEMPLATE_ID && engine.isRoundOver();
    }

    /** Takes a snapshot, unless the one before is still being written. */
    void takeSnapshot() {
        final long index = engine.lastCommandIndex();
        final SnapshotStream stream = index == lastSnapshot ? null : snapshots.begin(index);
        if (stream != null) {
            engine.writeState(stream);
            stream.commit();
            lastSnapshot = index;
        }
    }
}
