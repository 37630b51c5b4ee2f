package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;

/**
 * The stages behind the journal where they share a thread: every command goes through all of them before the next one
 * (docs/adr/0011). Each has its own field, so that the compiler knows whom it calls.
 */
final class StageChain implements EventHandler<CommandSlot> {
    private final MatchingHandler matching;
    private final EgressHandler egress;
    private final EventLogHandler eventLog;

    StageChain(final MatchingHandler matching, final EgressHandler egress, final EventLogHandler eventLog) {
        this.matching = matching;
        this.egress = egress;
        this.eventLog = eventLog;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        matching.onEvent(slot, sequence, endOfBatch);
        egress.onEvent(slot, sequence, endOfBatch);
        eventLog.onEvent(slot, sequence, endOfBatch);
    }
}
