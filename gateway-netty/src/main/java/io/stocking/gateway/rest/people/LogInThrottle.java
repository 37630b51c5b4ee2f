package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.net.InetSocketAddress;
import java.time.Clock;

/** Slows the guessing of passwords down, by e-mail (whether it has a user or not) and by the address requests come from. */
public final class LogInThrottle {
    private static final int FREE_BY_EMAIL = 5;
    /** Many people can share an address. */
    private static final int FREE_BY_ADDRESS = 100;

    private static final int MAX_KEYS = 100_000;
    private static final long SECOND_MILLIS = 1_000;

    private final FailureDelay byEmail = new FailureDelay(FREE_BY_EMAIL, MAX_KEYS);
    private final FailureDelay byAddress = new FailureDelay(FREE_BY_ADDRESS, MAX_KEYS);
    private final Clock clock;

    public LogInThrottle(final Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts an attempt, as failed until {@link #succeeded}; not when it comes to no verdict, since the server is too busy or
     * a database is away.
     *
     * @throws RequestProblem when the e-mail or the address has to wait
     */
    void attempt(final Exchange exchange, final String email) {
        final long now = clock.millis();
        final String address = address(exchange);
        final long wait = Math.max(byEmail.waitMillis(email, now), byAddress.waitMillis(address, now));
        if (wait > 0) {
            final String seconds = Long.toString((wait + SECOND_MILLIS - 1) / SECOND_MILLIS);
            exchange.addHeader(HttpHeaderNames.RETRY_AFTER, seconds);
            throw new RequestProblem(Problem.RATE_LIMITED, "attempts.limited", seconds);
        }
        byEmail.count(email, now);
        byAddress.count(address, now);
        exchange.ifUnserved(() -> {
            byEmail.forgive(email, now);
            byAddress.forgive(address, now);
        });
    }

    /** The attempt was right. Only one is taken from the address, or its owner could guess on after logging in himself. */
    void succeeded(final Exchange exchange, final String email) {
        byEmail.forget(email);
        byAddress.forgive(address(exchange), clock.millis());
    }

    private static String address(final Exchange exchange) {
        return exchange.channel().remoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "";
    }
}
