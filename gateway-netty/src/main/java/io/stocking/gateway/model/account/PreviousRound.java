package io.stocking.gateway.model.account;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Keeps what the last round left behind until MySQL has it; egress thread only. */
final class PreviousRound {
    private static final long NOTHING = 0;

    private final Accounts accounts;
    private final LongSupplier persistedUpTo;
    private long setupCommandIndex = NOTHING;
    private long setupEventIndex;

    PreviousRound(final Accounts accounts, final LongSupplier persistedUpTo) {
        this.accounts = accounts;
        this.persistedUpTo = persistedUpTo;
    }

    /** A new round began with this command and event: what happened before belongs to the past. */
    void endedBefore(final long commandIndex, final long eventIndex) {
        setupCommandIndex = commandIndex;
        setupEventIndex = eventIndex;
    }

    /**
     * Forgets the last round once MySQL has it.
     *
     * @param forgotten is told, if so, up to which event
     */
    void forgetWhenPersisted(final LongConsumer forgotten) {
        if (setupCommandIndex != NOTHING && persistedUpTo.getAsLong() >= setupCommandIndex) {
            for (final AccountRecord account : accounts.all()) {
                account.forgetOrders(setupEventIndex);
                account.forgetFills(setupEventIndex);
            }
            setupCommandIndex = NOTHING;
            forgotten.accept(setupEventIndex);
        }
    }
}
