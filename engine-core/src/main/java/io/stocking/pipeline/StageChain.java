package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;

/** Stages that share a thread: every command goes through all of them before the next one (docs/adr/0011). */
final class StageChain implements EventHandler<CommandSlot> {
    private final EventHandler<CommandSlot>[] stages;

    @SafeVarargs
    StageChain(final EventHandler<CommandSlot>... stages) {
        this.stages = stages;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) throws Exception {
        for (final EventHandler<CommandSlot> stage : stages) {
            stage.onEvent(slot, sequence, endOfBatch);
        }
    }
}
