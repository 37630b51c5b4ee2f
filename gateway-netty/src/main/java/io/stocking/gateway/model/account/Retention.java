package io.stocking.gateway.model.account;

import java.util.ArrayDeque;
import java.util.function.ObjLongConsumer;

/**
 * Bounds what all accounts together keep of the past: knows in which order they got something to keep, and tells the
 * one whose turn it is what to forget. Egress thread only.
 */
final class Retention {
    private final int limit;
    private final ObjLongConsumer<AccountRecord> forget;
    private final ArrayDeque<Kept> kept = new ArrayDeque<>();

    /** @param forget is told up to which event index an account has to forget */
    Retention(final int limit, final ObjLongConsumer<AccountRecord> forget) {
        this.limit = limit;
        this.forget = forget;
    }

    void onKept(final AccountRecord owner, final long eventIndex) {
        kept.addLast(new Kept(owner, eventIndex));
        if (kept.size() > limit) {
            final Kept oldest = kept.pollFirst();
            forget.accept(oldest.owner, oldest.eventIndex);
        }
    }

    /** Accounts have forgotten by themselves what happened up to an event. */
    void forgotten(final long upToEventIndex) {
        while (!kept.isEmpty() && kept.peekFirst().eventIndex <= upToEventIndex) {
            kept.pollFirst();
        }
    }

    private record Kept(AccountRecord owner, long eventIndex) {}
}
