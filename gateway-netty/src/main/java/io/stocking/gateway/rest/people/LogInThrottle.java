package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.AddressThrottle;
import io.stocking.gateway.rest.FailureDelay;
import java.time.Clock;

/** Slows the guessing of passwords down, by e-mail (whether it has a user or not) and by the address requests come from. */
public final class LogInThrottle {
    private static final int FREE_FAILURES = 5;
    private static final int MAX_EMAILS = 100_000;

    private final FailureDelay byEmail = new FailureDelay(FREE_FAILURES, MAX_EMAILS);
    private final AddressThrottle byAddress;
    private final Clock clock;

    public LogInThrottle(final Clock clock) {
        this.byAddress = new AddressThrottle(clock);
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
        byAddress.require(exchange, byEmail.waitMillis(email, now));
        byAddress.count(exchange);
        byEmail.count(email, now);
        exchange.ifUnserved(() -> {
            byEmail.forgive(email, now);
            byAddress.forgive(exchange);
        });
    }

    /** The attempt was right. Only one is taken from the address, or its owner could guess on after logging in himself. */
    void succeeded(final Exchange exchange, final String email) {
        byEmail.forget(email);
        byAddress.forgive(exchange);
    }
}
