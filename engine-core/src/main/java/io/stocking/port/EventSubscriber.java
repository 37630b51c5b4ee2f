package io.stocking.port;

import io.stocking.message.EventBatch;
import org.agrona.DirectBuffer;

/**
 * Follows the exchange as it runs: the gateway's read model, the dummy traders. Every method is called on the egress
 * thread (during start-up on the starting thread) and must never block; arguments are valid only during the call.
 *
 * <p>At start-up it gets the recovered state as snapshot messages, then the events of the running round once more, with
 * correlation id 0, then {@link #onRecovered()}.
 */
public interface EventSubscriber {
    /** One message of the recovered state, see the snapshot messages of the schema. */
    default void onStateMessage(final DirectBuffer buffer, final int offset, final int length) {}

    /** State and events of the past have been delivered; what follows is live. */
    default void onRecovered() {}

    /**
     * The events of one command, which is durable and matched.
     *
     * @param correlationId what the publisher of the command wrote into it, 0 for nobody waiting
     */
    void onEvents(EventBatch batch, long correlationId);

    /** A command was not taken, since the journal cannot write; nothing happened. */
    default void onRefused(final long correlationId) {}

    /** No more events are at hand: the moment to send what was collected. */
    default void onEndOfBatch() {}
}
