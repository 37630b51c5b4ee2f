package io.stocking.gateway.model.account;

import java.util.function.ObjLongConsumer;

/**
 * Bounds what all accounts together keep of the past: knows in which order they got something to keep, and tells the
 * one whose turn it is what to forget. Egress thread only.
 */
final class Retention {
    private final int limit;
    private final ObjLongConsumer<AccountRecord> forget;
    private final Past<AccountRecord> kept = new Past<>();

    /** @param forget is told up to which event index an account has to forget */
    Retention(final int limit, final ObjLongConsumer<AccountRecord> forget) {
        this.limit = limit;
        this.forget = forget;
    }

    void onKept(final AccountRecord owner, final long eventIndex) {
        kept.add(owner, eventIndex);
        if (kept.size() > limit) {
            final long oldest = kept.oldestEventIndex();
            forget.accept(kept.removeOldest(), oldest);
        }
    }

    /** Accounts have forgotten by themselves what happened up to an event. */
    void forgotten(final long upToEventIndex) {
        while (kept.oldestEventIndex() <= upToEventIndex) {
            kept.removeOldest();
        }
    }
}
