package io.stocking.persistence.history;

/** In which order rows come. */
public enum Direction {
    NEWEST_FIRST("DESC", "<"),
    OLDEST_FIRST("ASC", ">");

    private final String sql;
    private final String further;

    Direction(final String sql, final String further) {
        this.sql = sql;
        this.further = further;
    }

    String sql() {
        return sql;
    }

    /** The comparison that what comes later in this order fulfils. */
    String further() {
        return further;
    }
}
