package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.Exchange;
import java.net.URI;

/** {@code GET /api/auth/{provider}}: sends the browser to the provider, with a cookie by which it is known when it returns. */
final class LogInStart {
    private final OAuthServices services;
    private final Redirects redirects;

    LogInStart(final OAuthServices services, final Redirects redirects) {
        this.services = services;
        this.redirects = redirects;
    }

    void handle(final Exchange exchange) {
        final ConfiguredProvider provider = services.providers().get(redirects.provider());
        exchange.answerFailuresWith(failure -> redirects.failed(exchange, failure.problem()));
        services.logIn().sessions().requireUp();
        final LogInAttempt attempt =
                LogInAttempt.start(redirects.provider(), services.clock().instant());
        final URI callback = redirects.callback();
        provider.ask(
                exchange,
                asked -> asked.authorization(attempt, callback),
                address -> exchange.respond(redirects.toProvider(exchange, address, attempt)));
    }
}
