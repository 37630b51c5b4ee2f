package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;

/**
 * Kakao: OAuth 2 with PKCE and a profile. What the user is asked for is chosen at Kakao, so no scope is sent; the e-mail is missing
 * when the user did not agree to tell it.
 */
final class Kakao implements Provider {
    private final OAuthClient client;
    private final URI authorization;
    private final URI token;
    private final URI profile;

    Kakao(final ProviderSettings settings, final ProviderHttp http) {
        client = new OAuthClient(settings, http);
        final Endpoints endpoints = new Endpoints(settings.address());
        authorization = endpoints.of("https://kauth.kakao.com", "/oauth/authorize");
        token = endpoints.of("https://kauth.kakao.com", "/oauth/token");
        profile = endpoints.of("https://kapi.kakao.com", "/v2/user/me");
    }

    @Override
    public URI authorization(final LogInAttempt attempt, final URI callback) {
        return client.authorization(authorization, attempt, callback)
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Identity identify(final LogInAttempt attempt, final URI callback, final String code) {
        final JsonNode tokens = client.redeem(token, attempt, callback, code, new CodeVerifier(attempt.verifier()));
        final JsonNode user = client.get(profile, client.accessToken(tokens));
        final JsonNode account = user.path("kakao_account");
        return Identity.of(
                client.provider(),
                user.path("id").isIntegralNumber() ? user.path("id").asText() : null,
                OAuthClient.text(account.path("email")),
                account.path("is_email_valid").asBoolean()
                        && account.path("is_email_verified").asBoolean(),
                OAuthClient.text(account.path("profile").path("nickname")));
    }
}
