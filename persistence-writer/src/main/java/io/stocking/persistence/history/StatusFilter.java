package io.stocking.persistence.history;

/** Which orders by status. */
public enum StatusFilter {
    OPEN(" IN ('new', 'partially_filled')"),
    CLOSED(" NOT IN ('new', 'partially_filled')"),
    ALL(" IS NOT NULL");

    private final String condition;

    StatusFilter(final String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
