package io.stocking.gateway.model.market;

/** Prices and volume of an interval that begins at {@code start}, in nanoseconds since the epoch. */
public record CandleView(long start, long open, long high, long low, long close, long volume) {}
