package io.stocking.server;

import io.stocking.engine.MatchingEngine;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;
import io.stocking.port.EventSubscriber;
import java.util.List;

/** Tells subscribers the past before the ring starts: the recovered state, then the running round's events. */
final class CatchUp {
    private static final int BATCHES_AT_ONCE = 1_000;

    private CatchUp() {}

    static void run(final MatchingEngine engine, final EventLog events, final List<EventSubscriber> subscribers) {
        engine.writeSnapshot((buffer, offset, length) ->
                subscribers.forEach(subscriber -> subscriber.onStateMessage(buffer, offset, length)));
        if (engine.roundStartCommandIndex() > 0) {
            try (EventLogReader reader = events.openReader(engine.roundStartCommandIndex())) {
                int handedOut;
                do {
                    handedOut = reader.poll(batch -> tell(batch, subscribers), BATCHES_AT_ONCE);
                } while (handedOut > 0);
            }
        }
        subscribers.forEach(EventSubscriber::onEndOfBatch);
        subscribers.forEach(EventSubscriber::onRecovered);
    }

    private static void tell(final EventBatch batch, final List<EventSubscriber> subscribers) {
        subscribers.forEach(subscriber -> subscriber.onEvents(batch, 0));
    }
}
