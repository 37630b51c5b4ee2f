package io.stocking.gateway.rest.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.stocking.persistence.user.IdentityProvider;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** ID tokens that Google did not give out, or not for this log-in. */
final class IdTokenAttacks {
    private IdTokenAttacks() {}

    static Stream<Attack> all() {
        return Stream.concat(claims(), signatures());
    }

    private static Stream<Attack> claims() {
        return Stream.of(
                changed("wrong nonce", claims -> claims.claim("nonce", "x".repeat(43))),
                changed("no nonce", claims -> claims.claim("nonce", null)),
                changed("wrong audience", claims -> claims.audience("somebody-else")),
                changed("no audience", claims -> claims.audience((String) null)),
                changed(
                        "for others too",
                        claims -> claims.audience(List.of(ProviderReplies.CLIENT_ID, "somebody-else"))),
                changed("given to another party", claims -> claims.claim("azp", "somebody-else")),
                changed("wrong issuer", claims -> claims.issuer("https://evil.example")),
                changed("no issuer", claims -> claims.issuer(null)),
                changed("expired", claims -> claims.expirationTime(fromNow(-120))),
                changed("no expiry", claims -> claims.expirationTime(null)),
                changed("issued in the future", claims -> claims.issueTime(fromNow(600))),
                changed("no time of issue", claims -> claims.issueTime(null)),
                changed("no subject", claims -> claims.subject(null)),
                changed("subject too long", claims -> claims.subject("x".repeat(256))));
    }

    private static Stream<Attack> signatures() {
        return Stream.of(
                signed("alg none", IdTokens::unsigned),
                signed("HS256 with the public key for a password", IdTokens::signedWithPublicKeyAsPassword),
                signed("unknown key", IdTokens::signedByUnknownKey),
                signed("foreign key under a known name", IdTokens::signedUnderForeignName),
                signed("altered after signing", IdTokens::altered),
                signed("signature cut off", (keys, claims) -> keys.signed(claims)
                        .replaceAll("[^.]*$", "")),
                signed("no token", (keys, claims) -> "none"));
    }

    private static Date fromNow(final int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static Attack changed(final String name, final UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Attack(IdentityProvider.GOOGLE, "ID token, " + name, "login-failed", (stage, browser) -> {
            stage.provider().claims(change);
            return browser.open("/api/auth/google");
        });
    }

    private static Attack signed(final String name, final BiFunction<IdTokens, JWTClaimsSet, String> how) {
        return new Attack(IdentityProvider.GOOGLE, "ID token, " + name, "login-failed", (stage, browser) -> {
            stage.provider().signature(claims -> how.apply(stage.provider().idTokens(), claims));
            return browser.open("/api/auth/google");
        });
    }
}
