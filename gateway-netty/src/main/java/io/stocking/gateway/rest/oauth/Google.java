package io.stocking.gateway.rest.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;

/**
 * Google: OpenID Connect with PKCE. Its endpoints are in a discovery document; who the user is says a signed ID token. Only the e-mail
 * is asked for: Google knows a name, which is nothing to be called by in front of strangers, but no nickname.
 */
final class Google implements Provider {
    private final OAuthClient client;
    private final Discovery discovery;

    Google(final ProviderSettings settings, final ProviderHttp http) {
        client = new OAuthClient(settings, http);
        discovery = new Discovery(settings, client, http);
    }

    @Override
    public URI authorization(final LogInAttempt attempt, final URI callback) {
        return client.authorization(discovery.current().authorization(), attempt, callback)
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .scope(new Scope("openid", "email"))
                .customParameter("nonce", attempt.nonce())
                .build()
                .toURI();
    }

    @Override
    public Identity identify(final LogInAttempt attempt, final URI callback, final String code) {
        final Discovery.Document document = discovery.current();
        final String idToken = client.required(
                client.redeem(document.token(), attempt, callback, code, new CodeVerifier(attempt.verifier())),
                "id_token");
        final IDTokenClaimsSet claims = validate(document, idToken, attempt);
        return Identity.of(
                IdentityProvider.GOOGLE,
                claims.getSubject().getValue(),
                claims.getStringClaim("email"),
                Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")),
                null);
    }

    /** Signature, issuer, audience, times and nonce (OpenID Connect Core, 3.1.3.7). */
    private IDTokenClaimsSet validate(
            final Discovery.Document document, final String idToken, final LogInAttempt attempt) {
        try {
            final IDTokenClaimsSet claims =
                    document.validator().validate(JWTParser.parse(idToken), new Nonce(attempt.nonce()));
            requireForUsAlone(claims);
            return claims;
        } catch (final KeySourceException down) {
            throw ProviderFailure.unreachable(
                    IdentityProvider.GOOGLE, new IOException("its keys cannot be read", down));
        } catch (final ParseException | BadJOSEException | JOSEException forged) {
            throw ProviderFailure.refused(IdentityProvider.GOOGLE, "ID token: " + forged.getMessage());
        }
    }

    /** The validator takes a token that is for us among others, and one that was given to another party. */
    private void requireForUsAlone(final IDTokenClaimsSet claims) {
        final AuthorizedParty party = claims.getAuthorizedParty();
        if (claims.getAudience().size() != 1
                || party != null && !party.getValue().equals(client.id().getValue())) {
            throw ProviderFailure.refused(IdentityProvider.GOOGLE, "ID token: it is for others too");
        }
    }
}
