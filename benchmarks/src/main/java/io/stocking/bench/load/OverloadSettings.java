package io.stocking.bench.load;

/**
 * How much of what.
 *
 * @param orders of each closed loop, before and after
 * @param closedConnections to send these over, so few that none is turned away
 * @param connections for orders that go when they are due
 * @param inFlight orders that a connection has on their way at most in a closed loop
 * @param mostInFlight the same while orders go when they are due; above it they are not sent
 * @param warmUp orders before the measurement
 * @param seconds for which more than possible is offered
 * @param factor times the possible rate
 */
record OverloadSettings(
        long orders,
        int closedConnections,
        int connections,
        int inFlight,
        int mostInFlight,
        long warmUp,
        int seconds,
        double factor) {}
