package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.meter.Distribution;
import io.stocking.port.SnapshotStore;
import io.stocking.port.SnapshotStream;

/**
 * Runs the engine: the only thread that touches its state. Takes snapshots between commands. One command of 256 is timed,
 * since looking at the clock twice takes about as long as matching.
 */
final class MatchingHandler implements EventHandler<CommandSlot> {
    private static final long TIMED_MASK = 256 - 1;
    private static final long NONE = -1;

    private final Distribution matchingNanos = new Distribution(6, 24);
    private final Distribution snapshotNanos = new Distribution(16, 33);
    private final long timed;
    private final MatchingEngine engine;
    private final SnapshotStore snapshots;
    private final long snapshotInterval;
    private long lastSnapshot;

    MatchingHandler(
            final MatchingEngine engine,
            final SnapshotStore snapshots,
            final long snapshotInterval,
            final boolean metered) {
        timed = metered ? 0 : NONE;
        this.engine = engine;
        this.snapshots = snapshots;
        this.snapshotInterval = snapshotInterval;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        if (slot.isRefused()) {
            slot.eventsLength(0);
        } else {
            final boolean timing = (sequence & TIMED_MASK) == timed;
            final long begin = timing ? System.nanoTime() : 0;
            slot.eventsLength(engine.onCommand(slot.command(), 0, slot.emptyEvents()));
            if (timing) {
                matchingNanos.record(System.nanoTime() - begin);
            }
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
        final long begin = System.nanoTime();
        final SnapshotStream stream = index == lastSnapshot ? null : snapshots.begin(index);
        if (stream != null) {
            engine.writeState(stream);
            stream.commit();
            lastSnapshot = index;
            snapshotNanos.record(System.nanoTime() - begin);
        }
    }

    /** Nanoseconds that the timed commands took in the engine. */
    Distribution matchingNanos() {
        return matchingNanos;
    }

    /** Nanoseconds that snapshots stopped the engine for. */
    Distribution snapshotNanos() {
        return snapshotNanos;
    }
}
