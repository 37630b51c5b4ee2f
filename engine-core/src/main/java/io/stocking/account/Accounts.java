package io.stocking.account;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import java.util.Arrays;

/**
 * Cash of all accounts, by account number: 1 to a limit, best dense. Available cash is what is there less what open buy
 * orders reserve. All amounts are won; the sum over all accounts fits 64 bits.
 */
public final class Accounts {
    private static final int INITIAL_CAPACITY = 1 << 10;

    private final long maxAccountId;
    private long[] cash = new long[INITIAL_CAPACITY];
    private long[] reserved = new long[INITIAL_CAPACITY];
    private AccountKind[] kinds = new AccountKind[INITIAL_CAPACITY];
    private SelfTradePrevention[] preventions = new SelfTradePrevention[INITIAL_CAPACITY];
    private int highestId;
    private int count;
    private long totalCash;

    /**
     * No accounts yet.
     *
     * @param maxAccountId highest account number that may be opened
     */
    public Accounts(final int maxAccountId) {
        this.maxAccountId = maxAccountId;
    }

    /** Whether an account could have this number. */
    public boolean isValidId(final long accountId) {
        return accountId >= 1 && accountId <= maxAccountId;
    }

    /** Whether there is such an account. */
    public boolean isOpen(final long accountId) {
        return accountId >= 1 && accountId <= highestId && kinds[(int) accountId] != null;
    }

    /** Opens an account that is not open, with a valid number and without cash. */
    public void open(final long accountId, final AccountKind kind, final SelfTradePrevention prevention) {
        final int id = (int) accountId;
        if (id >= cash.length) {
            grow(id);
        }
        highestId = Math.max(highestId, id);
        count++;
        kinds[id] = kind;
        preventions[id] = prevention;
    }

    private void grow(final int id) {
        final int capacity = Math.max(2 * cash.length, id + 1);
        cash = Arrays.copyOf(cash, capacity);
        reserved = Arrays.copyOf(reserved, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        preventions = Arrays.copyOf(preventions, capacity);
    }

    /** How many accounts are open. */
    public int count() {
        return count;
    }

    /** The highest number of an open account, 0 when there is none. */
    public int highestId() {
        return highestId;
    }

    /** Who trades. */
    public AccountKind kind(final long accountId) {
        return kinds[(int) accountId];
    }

    /** What happens when the account would trade with itself. */
    public SelfTradePrevention prevention(final long accountId) {
        return preventions[(int) accountId];
    }

    /** Cash, what is reserved included. */
    public long cash(final long accountId) {
        return cash[(int) accountId];
    }

    /** Cash that open buy orders hold. */
    public long reserved(final long accountId) {
        return reserved[(int) accountId];
    }

    /** Cash that can be spent. */
    public long available(final long accountId) {
        return cash[(int) accountId] - reserved[(int) accountId];
    }

    /** Whether so much cash more would still fit the sum over all accounts. */
    public boolean canPayIn(final long amount) {
        return amount <= Long.MAX_VALUE - totalCash;
    }

    /** Sum over all accounts. */
    public long totalCash() {
        return totalCash;
    }

    /** Pays cash in, or out when negative; checked by the caller. */
    public void adjust(final long accountId, final long amount) {
        cash[(int) accountId] += amount;
        totalCash += amount;
    }

    /** Moves cash from the buyer to the seller. */
    public void transfer(final long buyerId, final long sellerId, final long amount) {
        cash[(int) buyerId] -= amount;
        cash[(int) sellerId] += amount;
    }

    /** Holds cash for an open order. */
    public void reserve(final long accountId, final long amount) {
        reserved[(int) accountId] += amount;
    }

    /** Gives held cash free. */
    public void release(final long accountId, final long amount) {
        reserved[(int) accountId] -= amount;
    }

    /** Sets every open account to the same cash; nothing may be reserved. */
    public void resetAll(final long seedCash) {
        totalCash = 0;
        for (int id = 1; id <= highestId; id++) {
            if (kinds[id] != null) {
                cash[id] = seedCash;
                totalCash += seedCash;
            }
        }
    }
}
