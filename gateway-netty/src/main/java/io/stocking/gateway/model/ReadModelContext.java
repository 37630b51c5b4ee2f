package io.stocking.gateway.model;

import java.util.function.LongSupplier;

/** Settings of the {@link ReadModel}, with defaults. */
public final class ReadModelContext {
    private int bookLevels = 50;
    private int keptPerAccount = 10_000;
    private int keptInAll = 500_000;
    private int pendingAnswers = 1 << 16;
    private LongSupplier persistedUpTo = () -> Long.MAX_VALUE;

    /** Levels a side of the published books, 1 to 1,000. */
    public ReadModelContext bookLevels(final int levels) {
        bookLevels = levels;
        return this;
    }

    /** Done orders, and fills, kept of one account at most. */
    public ReadModelContext keptPerAccount(final int kept) {
        keptPerAccount = kept;
        return this;
    }

    /** Done orders, and fills, kept of all accounts together at most. */
    public ReadModelContext keptInAll(final int kept) {
        keptInAll = kept;
        return this;
    }

    /** Commands that can be awaited at once, a power of two. */
    public ReadModelContext pendingAnswers(final int capacity) {
        pendingAnswers = capacity;
        return this;
    }

    /** Index of the command up to which MySQL has everything; must not block. */
    public ReadModelContext persistedUpTo(final LongSupplier commandIndex) {
        persistedUpTo = commandIndex;
        return this;
    }

    /** Checks the settings. */
    public ReadModelContext conclude() {
        require("bookLevels", bookLevels, 1_000);
        require("keptPerAccount", keptPerAccount, 10_000_000);
        require("keptInAll", keptInAll, 100_000_000);
        require("pendingAnswers", pendingAnswers, 1 << 24);
        return this;
    }

    int bookLevels() {
        return bookLevels;
    }

    int keptPerAccount() {
        return keptPerAccount;
    }

    int keptInAll() {
        return keptInAll;
    }

    int pendingAnswers() {
        return pendingAnswers;
    }

    LongSupplier persistedUpTo() {
        return persistedUpTo;
    }

    private static void require(final String name, final int value, final int limit) {
        if (value < 1 || value > limit) {
            throw new IllegalArgumentException(name + " " + value + " is outside 1 to " + limit);
        }
    }
}
