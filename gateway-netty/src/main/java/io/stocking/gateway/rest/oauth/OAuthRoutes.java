package io.stocking.gateway.rest.oauth;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.Router;
import io.stocking.persistence.user.IdentityProvider;

/** The routes of log-in by Google, Kakao and Naver. */
public final class OAuthRoutes {
    private static final String PATH = "/api/auth/";

    private final OAuthServices services;

    public OAuthRoutes(final OAuthServices services) {
        this.services = services;
    }

    /** Adds the routes. */
    public void addTo(final Router router) {
        router.get(PATH + "providers", this::list);
        for (final IdentityProvider provider : IdentityProvider.values()) {
            final Redirects redirects = new Redirects(services, provider, PATH + provider.word() + "/callback");
            router.get(PATH + provider.word(), new LogInStart(services, redirects)::handle);
            router.get(redirects.callbackPath(), new LogInCallback(services, redirects)::handle);
        }
    }

    private void list(final Exchange exchange) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("providers");
            for (final IdentityProvider provider : services.providers().names()) {
                json.writeString(provider.word());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
