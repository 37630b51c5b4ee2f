package io.stocking.persistence.history;

/**
 * The last row of a page: the next page goes on behind it, whatever has been added in between.
 *
 * @param timeNanos when the order was created or the execution happened
 * @param id order id or execution id
 */
public record HistoryCursor(long timeNanos, long id) {}
