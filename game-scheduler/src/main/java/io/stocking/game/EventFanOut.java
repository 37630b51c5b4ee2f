package io.stocking.game;

import io.stocking.message.EventBatch;
import io.stocking.port.EventSubscriber;
import java.util.List;
import org.agrona.DirectBuffer;

/** Several subscribers as one, each told before the next. */
record EventFanOut(List<EventSubscriber> subscribers) implements EventSubscriber {
    @Override
    public void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {
        subscribers.forEach(subscriber -> subscriber.onStateMessage(buffer, offset, length));
    }

    @Override
    public void onRecovered() {
        subscribers.forEach(EventSubscriber::onRecovered);
    }

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        subscribers.forEach(subscriber -> subscriber.onEvents(batch, correlationId));
    }

    @Override
    public void onRefused(final long correlationId) {
        subscribers.forEach(subscriber -> subscriber.onRefused(correlationId));
    }

    @Override
    public void onEndOfBatch() {
        subscribers.forEach(EventSubscriber::onEndOfBatch);
    }
}
