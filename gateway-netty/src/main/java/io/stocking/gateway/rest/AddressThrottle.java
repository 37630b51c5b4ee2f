package io.stocking.gateway.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.net.InetSocketAddress;
import java.time.Clock;

/** Slows down those who try something that fails, by the address their requests come from. */
public final class AddressThrottle {
    /** Many people can share an address. */
    private static final int FREE_FAILURES = 100;

    private static final int MAX_ADDRESSES = 100_000;
    private static final long SECOND_MILLIS = 1_000;

    private final FailureDelay failures = new FailureDelay(FREE_FAILURES, MAX_ADDRESSES);
    private final Clock clock;

    public AddressThrottle(final Clock clock) {
        this.clock = clock;
    }

    /**
     * Refuses an attempt that comes too early.
     *
     * @param otherWaitMillis how long it has to wait for other reasons
     * @throws RequestProblem with the longer of both waits
     */
    public void require(final Exchange exchange, final long otherWaitMillis) {
        final long wait = Math.max(otherWaitMillis, failures.waitMillis(address(exchange), clock.millis()));
        if (wait > 0) {
            final String seconds = Long.toString((wait + SECOND_MILLIS - 1) / SECOND_MILLIS);
            exchange.setHeader(HttpHeaderNames.RETRY_AFTER, seconds);
            throw new RequestProblem(Problem.RATE_LIMITED, "attempts.limited", seconds);
        }
    }

    /** Counts an attempt as failed until it is {@link #forgive forgiven}, so that many at once count as many. */
    public void count(final Exchange exchange) {
        failures.count(address(exchange), clock.millis());
    }

    /** Takes back one counted attempt. */
    public void forgive(final Exchange exchange) {
        failures.forgive(address(exchange), clock.millis());
    }

    private static String address(final Exchange exchange) {
        return exchange.channel().remoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }
}
