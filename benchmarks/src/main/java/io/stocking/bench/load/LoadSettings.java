package io.stocking.bench.load;

/**
 * How much of what.
 *
 * @param orders of the measurement
 * @param connections to send them over
 * @param inFlight orders that a connection has on their way at most
 * @param rate orders a second; 0 = as fast as they are answered
 * @param warmUp orders before the measurement
 * @param webSocket whether they go over {@code /ws}
 */
record LoadSettings(long orders, int connections, int inFlight, double rate, long warmUp, boolean webSocket) {}
