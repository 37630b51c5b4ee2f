package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.message.EventBatch;
import io.stocking.port.EventSubscriber;
import java.util.List;

/** Hands what is durable and matched to everybody who follows the exchange. */
final class EgressHandler implements EventHandler<CommandSlot> {
    private final EventSubscriber[] subscribers;
    private final EventBatch batch = new EventBatch();

    EgressHandler(final List<EventSubscriber> subscribers) {
        this.subscribers = subscribers.toArray(EventSubscriber[]::new);
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        final long correlationId = slot.correlationId();
        if (slot.isRefused()) {
            for (final EventSubscriber subscriber : subscribers) {
                subscriber.onRefused(correlationId);
            }
        }
        int frame = 0;
        while (frame < slot.eventsLength()) {
            frame = batch.wrapFrame(slot.events(), frame);
            for (final EventSubscriber subscriber : subscribers) {
                subscriber.onEvents(batch, correlationId);
            }
        }
        if (endOfBatch) {
            for (final EventSubscriber subscriber : subscribers) {
                subscriber.onEndOfBatch();
            }
        }
    }
}
