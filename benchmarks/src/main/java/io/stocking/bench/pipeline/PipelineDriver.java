package io.stocking.bench.pipeline;

import io.stocking.bench.run.Contender;
import io.stocking.bench.stream.OrderStream;

/** Feeds one whole pipeline, ring and threads and journal, from one thread. */
interface PipelineDriver {
    /** Starts a fresh pipeline, opens its market and fills its books. */
    void start();

    /** Sends a measured message, numbered from 0, once there is room for it. */
    void publish(int message);

    /** The answers to measured messages since the start. */
    Answers answers();

    /** Stops the pipeline and deletes its journal. */
    void stop();

    /** Starts a fresh pipeline, passes the whole stream through it as fast as it goes, and stops it. */
    default void warmUp(final int messages) {
        start();
        publishAll(messages);
        stop();
    }

    /** Sends messages one behind the other and returns when the last is answered. */
    default void publishAll(final int messages) {
        for (int message = 0; message < messages; message++) {
            publish(message);
        }
        answers().await(messages);
    }

    /** A driver of this stream. Only the class of this contender is loaded. */
    static PipelineDriver of(final Contender contender, final OrderStream stream, final PipelineSettings settings) {
        return switch (contender) {
            case STOCKING -> new StockingPipeline(stream, settings);
            case EXCHANGE_CORE -> new ExchangeCorePipeline(stream, settings);
        };
    }
}
