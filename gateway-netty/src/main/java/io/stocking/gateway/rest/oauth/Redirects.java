package io.stocking.gateway.rest.oauth;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.persistence.user.IdentityProvider;
import io.stocking.persistence.user.UserKind;
import java.net.URI;
import java.util.Locale;

/** What going to a provider and coming back have in common: both answer a browser with where to go next. */
final class Redirects {
    private static final String START_PAGE = "/";
    private static final String FAILED = START_PAGE + "?login=failed&code=";

    private final OAuthServices services;
    private final IdentityProvider provider;
    private final String callbackPath;
    private final AttemptCookie cookie;

    Redirects(final OAuthServices services, final IdentityProvider provider, final String callbackPath) {
        this.services = services;
        this.provider = provider;
        this.callbackPath = callbackPath;
        cookie = new AttemptCookie(services.secure());
    }

    IdentityProvider provider() {
        return provider;
    }

    String callbackPath() {
        return callbackPath;
    }

    /** Where the provider sends browsers back to, as it is registered there. */
    URI callback() {
        return services.site().get().resolve(callbackPath);
    }

    /** Sends the browser to the provider. */
    FullHttpResponse toProvider(final Exchange exchange, final URI authorization, final LogInAttempt attempt) {
        final FullHttpResponse response = redirect(exchange, authorization.toString());
        response.headers().set(HttpHeaderNames.SET_COOKIE, cookie.set(attempt));
        return response;
    }

    /** Sends the browser to the start page; its attempt is over. */
    FullHttpResponse home(final Exchange exchange) {
        final FullHttpResponse response = redirect(exchange, START_PAGE);
        response.headers().add(HttpHeaderNames.SET_COOKIE, cookie.clear());
        return response;
    }

    /** The same, with the code of a problem for the page. */
    FullHttpResponse failed(final Exchange exchange, final Problem problem) {
        final FullHttpResponse response = redirect(exchange, FAILED + problem.code());
        response.headers().add(HttpHeaderNames.SET_COOKIE, cookie.clear());
        return response;
    }

    /** The e-mail is taken, by somebody who logs in so. */
    FullHttpResponse emailTaken(final Exchange exchange, final UserKind owner) {
        final FullHttpResponse response = failed(exchange, Problem.EMAIL_TAKEN);
        final String location = response.headers().get(HttpHeaderNames.LOCATION);
        response.headers()
                .set(
                        HttpHeaderNames.LOCATION,
                        location + "&kind=" + owner.name().toLowerCase(Locale.ROOT));
        return response;
    }

    private static FullHttpResponse redirect(final Exchange exchange, final String location) {
        final FullHttpResponse response = exchange.response(HttpResponseStatus.SEE_OTHER, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.LOCATION, location)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE);
        return response;
    }
}
