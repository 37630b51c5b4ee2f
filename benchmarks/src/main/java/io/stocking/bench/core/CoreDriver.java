package io.stocking.bench.core;

import io.stocking.bench.run.Contender;
import io.stocking.bench.stream.OrderStream;

/** Feeds one whole engine, on one thread and without a ring, with one stream. */
interface CoreDriver {
    /** Makes a fresh engine, opens its market and executes the messages that fill its books. */
    void restart();

    /** Executes the measured messages, once after each restart. */
    void run();

    /** The same, and counts what came of them. */
    CoreTally tally();

    /** A driver of this stream. Only the class of this contender is loaded. */
    static CoreDriver of(final Contender contender, final OrderStream stream) {
        return switch (contender) {
            case STOCKING -> new StockingCore(stream);
            case EXCHANGE_CORE -> new ExchangeCoreInline(stream);
        };
    }
}
