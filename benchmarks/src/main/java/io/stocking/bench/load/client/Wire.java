package io.stocking.bench.load.client;

import io.netty.buffer.ByteBuf;

/** How orders and their answers look on one connection. Answers come in the order of the orders. */
public interface Wire {
    /** Writes what is said first; nothing when orders can come at once. */
    void open(ByteBuf out);

    /**
     * Reads what comes before the first order.
     *
     * @param out what is to be said next goes here
     * @return whether orders can come; false also when not all is there yet, which then stays in {@code in}
     * @throws IllegalStateException when the server does not play along; the message says what it said
     */
    boolean greet(ByteBuf in, ByteBuf out);

    /** Writes an order of the flow. */
    void order(ByteBuf out, int order);

    /** Reads one message; null when it is no answer to an order, or not all there yet and so stays in {@code in}. */
    Answer read(ByteBuf in);

    /** What the last answer that was not {@link Answer#ACCEPTED} said. */
    String refusal();
}
