package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.stocking.gateway.rest.oauth.ProviderHttp.Answer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.TimeUnit;

/** The discovery document of an OpenID provider (OpenID Connect Discovery 1.0), read again after an hour. */
final class Discovery {
    private static final String ISSUER = "https://accounts.google.com";
    private static final String PATH = "/.well-known/openid-configuration";
    private static final long FRESH_NANOS = TimeUnit.HOURS.toNanos(1);
    private static final int OK = 200;

    private final String issuer;
    private final OAuthClient client;
    private final ProviderHttp http;
    private volatile Document latest;

    Discovery(final ProviderSettings settings, final OAuthClient client, final ProviderHttp http) {
        issuer = settings.address() == null ? ISSUER : settings.address().toString();
        this.client = client;
        this.http = http;
    }

    /** What the document says, and what checks ID tokens by it. */
    record Document(URI authorization, URI token, IDTokenValidator validator, long readNanos) {}

    /** The document, at most an hour old. */
    Document current() {
        final Document known = latest;
        if (known != null && System.nanoTime() - known.readNanos() < FRESH_NANOS) {
            return known;
        }
        final Document read = read();
        latest = read;
        return read;
    }

    private Document read() {
        final JsonNode document = client.get(new Endpoints(URI.create(issuer)).of(issuer, PATH), null);
        if (!issuer.equals(client.required(document, "issuer"))) {
            throw ProviderFailure.refused(client.provider(), "the discovery document is of another issuer");
        }
        try {
            return new Document(
                    endpoint(document, "authorization_endpoint"),
                    endpoint(document, "token_endpoint"),
                    validator(endpoint(document, "jwks_uri").toURL()),
                    System.nanoTime());
        } catch (final IllegalArgumentException | MalformedURLException unsafe) {
            throw ProviderFailure.refused(client.provider(), "discovery document: " + unsafe.getMessage());
        }
    }

    private URI endpoint(final JsonNode document, final String field) {
        return SafeAddress.require(URI.create(client.required(document, field)));
    }

    /** Takes RS256 only, so neither tokens without a signature nor ones signed with a public key as a password. */
    private IDTokenValidator validator(final URL keys) {
        final JWKSource<SecurityContext> source = JWKSourceBuilder.<SecurityContext>create(keys, this::retrieve)
                .refreshAheadCache(false)
                .build();
        return new IDTokenValidator(
                new Issuer(issuer), client.id(), new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source), null);
    }

    private Resource retrieve(final URL keys) throws IOException {
        final Answer answer = http.get(URI.create(keys.toString()), null);
        if (answer.status() != OK) {
            throw new IOException("status " + answer.status());
        }
        return new Resource(answer.body(), "application/json");
    }
}
