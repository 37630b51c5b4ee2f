package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/**
 * Naver: OAuth 2 without PKCE, and a profile. Errors can come with status 200; the e-mail, which Naver has verified, is missing when
 * the user did not agree to tell it.
 */
final class Naver implements Provider {
    private static final String SUCCESS = "00";

    private final OAuthClient client;
    private final URI authorization;
    private final URI token;
    private final URI profile;

    Naver(final ProviderSettings settings, final ProviderHttp http) {
        client = new OAuthClient(settings, http);
        final Endpoints endpoints = new Endpoints(settings.address());
        authorization = endpoints.of("https://nid.naver.com", "/oauth2.0/authorize");
        token = endpoints.of("https://nid.naver.com", "/oauth2.0/token");
        profile = endpoints.of("https://openapi.naver.com", "/v1/nid/me");
    }

    @Override
    public URI authorization(final LogInAttempt attempt, final URI callback) {
        return client.authorization(authorization, attempt, callback).build().toURI();
    }

    @Override
    public Identity identify(final LogInAttempt attempt, final URI callback, final String code) {
        final JsonNode tokens = client.redeem(token, attempt, callback, code, null);
        final JsonNode answer = client.get(profile, client.accessToken(tokens));
        if (!SUCCESS.equals(OAuthClient.text(answer.path("resultcode")))) {
            throw ProviderFailure.refused(client.provider(), "the profile has not the result code " + SUCCESS);
        }
        final JsonNode user = answer.path("response");
        return Identity.of(
                client.provider(),
                OAuthClient.text(user.path("id")),
                OAuthClient.text(user.path("email")),
                true,
                OAuthClient.text(user.path("nickname")));
    }
}
