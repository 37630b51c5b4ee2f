package io.stocking.account;

import static io.stocking.account.RecordLayout.recordOf;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import java.util.Arrays;

/**
 * Cash and rating of all accounts, by account number: 1 to a limit, best dense. Available cash is what is there less what open buy
 * orders reserve. All amounts are won; the sum over all accounts fits 64 bits. A record is 32 bytes, half a cache line.
 */
public final class Accounts {
    /** The list of an account without open orders. */
    public static final int NO_ORDER = -1;

    private static final int INITIAL_CAPACITY = 1 << 10;
    private static final int CASH = 0;
    private static final int RESERVED = 1;
    private static final int TERMS = 2;
    private static final int NEWEST_ORDER = 3;

    /** Within the terms: self-trade prevention, kind, whether it has executed, and from here on the rating. */
    private static final int RATING_SHIFT = Integer.SIZE;

    private static final int KIND_SHIFT = Byte.SIZE;
    private static final long BYTE = 0xFF;
    private static final long EXECUTED = 1 << 2 * Byte.SIZE;

    private final long maxAccountId;
    private long[] records = new long[recordOf(INITIAL_CAPACITY)];
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
        return accountId >= 1 && accountId <= highestId && get(accountId, TERMS) != 0;
    }

    /** Opens an account that is not open, with a valid number and without cash. */
    public void open(final long accountId, final AccountKind kind, final SelfTradePrevention prevention) {
        final int id = (int) accountId;
        if (recordOf(id) >= records.length) {
            records = Arrays.copyOf(records, recordOf(Math.max(2 * id, INITIAL_CAPACITY)));
        }
        highestId = Math.max(highestId, id);
        count++;
        set(id, TERMS, (long) kind.value() << KIND_SHIFT | prevention.value());
        set(id, NEWEST_ORDER, NO_ORDER);
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
        return AccountKind.get((short) (get(accountId, TERMS) >>> KIND_SHIFT & BYTE));
    }

    /** What happens when the account would trade with itself. */
    public SelfTradePrevention prevention(final long accountId) {
        return SelfTradePrevention.get((short) (get(accountId, TERMS) & BYTE));
    }

    /** Rating points, not negative. */
    public int rating(final long accountId) {
        return (int) (get(accountId, TERMS) >>> RATING_SHIFT);
    }

    /** Sets the rating points. */
    public void rating(final long accountId, final int rating) {
        final long others = get(accountId, TERMS) & (1L << RATING_SHIFT) - 1;
        set(accountId, TERMS, (long) rating << RATING_SHIFT | others);
    }

    /** Whether the account has bought or sold since cash was set for all. */
    public boolean hasExecuted(final long accountId) {
        return (get(accountId, TERMS) & EXECUTED) != 0;
    }

    /** Remembers that the account has bought or sold. */
    public void markExecuted(final long accountId) {
        set(accountId, TERMS, get(accountId, TERMS) | EXECUTED);
    }

    /** Cash, what is reserved included. */
    public long cash(final long accountId) {
        return get(accountId, CASH);
    }

    /** Cash that open buy orders hold. */
    public long reserved(final long accountId) {
        return get(accountId, RESERVED);
    }

    /** Cash that can be spent. */
    public long available(final long accountId) {
        return get(accountId, CASH) - get(accountId, RESERVED);
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
        add(accountId, CASH, amount);
        totalCash += amount;
    }

    /** Moves cash from the buyer to the seller, both of whom have executed now. */
    public void transfer(final long buyerId, final long sellerId, final long amount) {
        add(buyerId, CASH, -amount);
        add(sellerId, CASH, amount);
        markExecuted(buyerId);
        markExecuted(sellerId);
    }

    /** Holds cash for an open order, or gives it free when negative. */
    public void reserve(final long accountId, final long amount) {
        add(accountId, RESERVED, amount);
    }

    /** Sets every open account to the same cash, and to no execution yet; nothing may be reserved. */
    public void resetAll(final long seedCash) {
        totalCash = 0;
        for (int id = 1; id <= highestId; id++) {
            if (isOpen(id)) {
                set(id, CASH, seedCash);
                set(id, TERMS, get(id, TERMS) & ~EXECUTED);
                totalCash += seedCash;
            }
        }
    }

    /** Where the list of the account's open orders starts; kept for the engine, {@link #NO_ORDER} at first. */
    public int newestOrder(final long accountId) {
        return (int) get(accountId, NEWEST_ORDER);
    }

    /** Moves the start of the account's list of open orders. */
    public void newestOrder(final long accountId, final int order) {
        set(accountId, NEWEST_ORDER, order);
    }

    private long get(final long accountId, final int field) {
        return records[recordOf((int) accountId) + field];
    }

    private void set(final long accountId, final int field, final long value) {
        records[recordOf((int) accountId) + field] = value;
    }

    private void add(final long accountId, final int field, final long amount) {
        records[recordOf((int) accountId) + field] += amount;
    }
}
