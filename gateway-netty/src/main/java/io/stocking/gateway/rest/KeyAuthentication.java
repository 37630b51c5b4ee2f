package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.key.ApiKeySecret;
import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.key.KnownKey;
import io.stocking.gateway.session.Caller;
import java.util.function.Consumer;

/** Lets bots in by their keys, each at its own rate; slows down who tries wrong ones. */
public final class KeyAuthentication {
    private final ApiKeyStore keys;
    private final RateLimit rate;
    private final AddressThrottle throttle;
    private final Workers workers;

    public KeyAuthentication(
            final ApiKeyStore keys, final RateLimit rate, final AddressThrottle throttle, final Workers workers) {
        this.keys = keys;
        this.rate = rate;
        this.throttle = throttle;
        this.workers = workers;
    }

    /**
     * Calls {@code then} on the event loop with the user of the key that a request shows.
     *
     * @throws RequestProblem when there is no such key, or it is used too often
     */
    void authenticate(final Exchange exchange, final Consumer<Caller> then) {
        final ApiKeySecret shown = ApiKeySecret.read(exchange.headers());
        final KnownKey known = keys.atHand(shown.id());
        if (known != null && known.matches(shown)) {
            admit(exchange, known, then);
            return;
        }
        throttle.require(exchange, 0);
        if (known != null || !shown.isWellFormed()) {
            throw wrong(exchange);
        }
        workers.call(exchange, () -> keys.load(shown.id()), loaded -> {
            if (loaded == null || !loaded.matches(shown)) {
                throw wrong(exchange);
            }
            admit(exchange, loaded, then);
        });
    }

    private void admit(final Exchange exchange, final KnownKey key, final Consumer<Caller> then) {
        rate.take(exchange, key.key().id());
        keys.used(key);
        then.accept(key.key());
    }

    private RequestProblem wrong(final Exchange exchange) {
        throttle.count(exchange);
        return new RequestProblem(Problem.UNAUTHENTICATED, "key.wrong");
    }
}
