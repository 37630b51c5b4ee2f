package io.stocking.bench.load.client;

/** What became of an order. */
public enum Answer {
    /** Journaled and matched. */
    ACCEPTED,
    /** The exchange said no, by its rules. */
    REJECTED,
    /** The server has no room and says to come again: 503 with {@code Retry-After}, or the error {@code EXCHANGE_UNAVAILABLE}. */
    BUSY,
    /** No answer of the exchange: refused on the way, not understood, lost. */
    ERROR
}
