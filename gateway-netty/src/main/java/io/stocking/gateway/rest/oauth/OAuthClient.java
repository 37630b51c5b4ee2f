package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.stocking.gateway.rest.oauth.ProviderHttp.Answer;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/** The steps of the authorization code flow (RFC 6749, 4.1) that all providers share. */
final class OAuthClient {
    private static final int OK = 200;
    private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern BEARER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ProviderSettings settings;
    private final ProviderHttp http;

    OAuthClient(final ProviderSettings settings, final ProviderHttp http) {
        this.settings = settings;
        this.http = http;
    }

    IdentityProvider provider() {
        return settings.provider();
    }

    ClientID id() {
        return new ClientID(settings.clientId());
    }

    /** A request for a code, to be added to. */
    AuthorizationRequest.Builder authorization(final URI endpoint, final LogInAttempt attempt, final URI callback) {
        return new AuthorizationRequest.Builder(ResponseType.CODE, id())
                .endpointURI(endpoint)
                .redirectionURI(callback)
                .state(new State(attempt.state()));
    }

    /** Trades a code in for tokens; {@code verifier} is null where the provider knows no PKCE. */
    JsonNode redeem(
            final URI endpoint,
            final LogInAttempt attempt,
            final URI callback,
            final String code,
            final CodeVerifier verifier) {
        final TokenRequest.Builder request = new TokenRequest.Builder(
                SafeAddress.require(endpoint),
                new ClientSecretPost(id(), new Secret(settings.clientSecret())),
                new AuthorizationCodeGrant(new AuthorizationCode(code), callback, verifier));
        // Naver wants it; others ignore what they do not know (RFC 6749, 3.2).
        request.customParameter("state", attempt.state());
        try {
            return json(http.post(endpoint, request.build().toHTTPRequest().getBody()));
        } catch (final IOException down) {
            throw ProviderFailure.unreachable(provider(), down);
        }
    }

    /** The access token among tokens; it goes into a header, so it has to look like one (RFC 6750, 2.1). */
    String accessToken(final JsonNode tokens) {
        final String token = required(tokens, "access_token");
        if (!BEARER_TOKEN.matcher(token).matches()) {
            throw ProviderFailure.refused(provider(), "the access token is none");
        }
        return token;
    }

    /** Gets a JSON object, with an access token unless that is null. */
    JsonNode get(final URI address, final String accessToken) {
        try {
            return json(http.get(address, accessToken));
        } catch (final IOException down) {
            throw ProviderFailure.unreachable(provider(), down);
        }
    }

    /** The text of a field that has to be there. */
    String required(final JsonNode object, final String field) {
        final String text = text(object.path(field));
        if (text == null) {
            throw ProviderFailure.refused(provider(), "the answer has no " + field);
        }
        return text;
    }

    /** The text of a string, null when it is something else. */
    static String text(final JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }

    private JsonNode json(final Answer answer) throws IOException {
        if (answer.status() >= 500) {
            throw new IOException("it answers with status " + answer.status());
        }
        final JsonNode object = parse(answer.body());
        if (answer.status() != OK || object.has("error") || !object.isObject()) {
            throw ProviderFailure.refused(
                    provider(), "status " + answer.status() + ", error " + errorCode(object.path("error")));
        }
        return object;
    }

    private JsonNode parse(final String body) {
        try {
            return JSON.readTree(body);
        } catch (final JsonProcessingException noJson) {
            throw ProviderFailure.refused(provider(), "the answer is no JSON");
        }
    }

    /** Only what looks like a code: a provider's sentences do not belong into our log. */
    private static String errorCode(final JsonNode error) {
        final String code = text(error);
        return code != null && ERROR_CODE.matcher(code).matches() ? code : "unknown";
    }
}
