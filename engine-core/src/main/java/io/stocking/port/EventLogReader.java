package io.stocking.port;

import io.stocking.message.EventBatch;
import java.util.function.Consumer;

/** A place in the event log. */
public interface EventLogReader extends AutoCloseable {
    /**
     * Hands out the batches that are there, without waiting for more.
     *
     * @param limit at most so many
     * @return how many were handed out, 0 at the end of the log
     */
    int poll(Consumer<EventBatch> consumer, int limit);

    @Override
    void close();
}
