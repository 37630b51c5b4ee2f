package io.stocking.persistence.history;

import io.stocking.message.codec.Side;
import java.util.Objects;
import java.util.Set;

/** Which rows of an account to read, a page at a time. Without further calls: everything, newest first, 50 rows. */
public final class HistoryQuery {
    /** Most rows of a page. */
    public static final int MAX_LIMIT = 500;

    private final long accountId;
    private StatusFilter status = StatusFilter.ALL;
    private boolean refused = true;
    private Set<String> symbols = Set.of();
    private Side side = Side.NULL_VAL;
    private long afterNanos = Long.MIN_VALUE;
    private long untilNanos = Long.MAX_VALUE;
    private long beforeRoundId = Long.MAX_VALUE;
    private Direction direction = Direction.NEWEST_FIRST;
    private int limit = 50;
    private HistoryCursor cursor;

    private HistoryQuery(final long accountId) {
        this.accountId = accountId;
    }

    public static HistoryQuery ofAccount(final long accountId) {
        return new HistoryQuery(accountId);
    }

    /** Orders only: which ones by status. */
    public HistoryQuery status(final StatusFilter status) {
        this.status = Objects.requireNonNull(status, "status");
        return this;
    }

    /** Orders only: whether also those that were refused, as it is without this call. */
    public HistoryQuery refused(final boolean refused) {
        this.refused = refused;
        return this;
    }

    /** Only these symbols; none means all. */
    public HistoryQuery symbols(final Set<String> symbols) {
        this.symbols = Set.copyOf(symbols);
        return this;
    }

    /** Only this side. */
    public HistoryQuery side(final Side side) {
        this.side = Objects.requireNonNull(side, "side");
        return this;
    }

    /** Only what is younger than this time. */
    public HistoryQuery after(final long afterNanos) {
        this.afterNanos = afterNanos;
        return this;
    }

    /** Only what is older than this time. */
    public HistoryQuery until(final long untilNanos) {
        this.untilNanos = untilNanos;
        return this;
    }

    /** Only rounds before this one, for who knows the running round better. */
    public HistoryQuery beforeRound(final long roundId) {
        this.beforeRoundId = roundId;
        return this;
    }

    public HistoryQuery direction(final Direction direction) {
        this.direction = Objects.requireNonNull(direction, "direction");
        return this;
    }

    /** Rows of the page, 1 to {@link #MAX_LIMIT}. */
    public HistoryQuery limit(final int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        this.limit = limit;
        return this;
    }

    /** Goes on behind the last row of the page before; null for the first page. */
    public HistoryQuery cursor(final HistoryCursor cursor) {
        this.cursor = cursor;
        return this;
    }

    long accountId() {
        return accountId;
    }

    StatusFilter status() {
        return status;
    }

    boolean refused() {
        return refused;
    }

    Side side() {
        return side;
    }

    Direction direction() {
        return direction;
    }

    int limit() {
        return limit;
    }

    HistoryCursor cursor() {
        return cursor;
    }

    /** Adds the conditions that orders and executions have in common; the instrument's table is called i. */
    void restrict(final SelectStatement select, final String table, final String timeColumn) {
        if (afterNanos != Long.MIN_VALUE) {
            select.and(timeColumn + " > ?", afterNanos);
        }
        if (untilNanos != Long.MAX_VALUE) {
            select.and(timeColumn + " < ?", untilNanos);
        }
        if (beforeRoundId != Long.MAX_VALUE) {
            select.and(table + ".round_id < ?", beforeRoundId);
        }
        if (cursor != null) {
            select.and(timeColumn + " " + direction.further() + "= ?", cursor.timeNanos());
        }
        if (!symbols.isEmpty()) {
            final String marks =
                    String.join(",", symbols.stream().map(symbol -> "?").toList());
            select.and("i.symbol IN (" + marks + ")", symbols.toArray());
        }
    }
}
