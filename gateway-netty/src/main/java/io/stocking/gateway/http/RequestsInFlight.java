package io.stocking.gateway.http;

import java.util.ArrayDeque;

/** The requests of a connection that wait for their answers, in their order, and whether there are enough of them. */
final class RequestsInFlight {
    private static final int MOST = 64;

    /** Those that take long may also have long answers. */
    private static final int MOST_SLOW = 4;

    private final ArrayDeque<Exchange> exchanges = new ArrayDeque<>();
    private final int mostBodyBytes;
    private int bodyBytes;
    private int slow;

    /** @param mostBodyBytes bytes of bodies after which there are enough */
    RequestsInFlight(final int mostBodyBytes) {
        this.mostBodyBytes = mostBodyBytes;
    }

    void add(final Exchange exchange) {
        exchanges.add(exchange);
    }

    /** Counts the body of a request that is whole now. */
    void onBody(final Exchange exchange) {
        bodyBytes += exchange.bodyLength();
    }

    /** Counts a request that takes long. */
    void onSlow() {
        slow++;
    }

    /** Counts neither any more. */
    void onAnswered(final Exchange exchange) {
        bodyBytes -= exchange.bodyLength();
        if (exchange.isSlow()) {
            slow--;
        }
    }

    /** Whether no more should be taken. */
    boolean isFull() {
        return exchanges.size() >= MOST || slow >= MOST_SLOW || bodyBytes >= mostBodyBytes;
    }

    boolean isEmpty() {
        return exchanges.isEmpty();
    }

    int size() {
        return exchanges.size();
    }

    boolean contains(final Exchange exchange) {
        return exchanges.contains(exchange);
    }

    /** The one that has waited longest, null when none waits. */
    Exchange oldest() {
        return exchanges.peek();
    }

    /** Takes the oldest out if it has its answer, null otherwise. */
    Exchange removeAnswered() {
        final Exchange oldest = exchanges.peek();
        return oldest != null && oldest.isAnswered() ? exchanges.remove() : null;
    }

    /** Takes the oldest out, null when none waits. */
    Exchange remove() {
        return exchanges.poll();
    }

    void remove(final Exchange exchange) {
        exchanges.remove(exchange);
    }
}
