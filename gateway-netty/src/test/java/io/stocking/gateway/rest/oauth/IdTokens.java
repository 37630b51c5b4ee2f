package io.stocking.gateway.rest.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** Signs ID tokens as Google does, and as somebody would who wants to pass for Google. */
final class IdTokens {
    private final RSAKey published = key("published");
    private final RSAKey foreign = key("foreign");

    /** The keys that everybody may read. */
    String keys() {
        return new JWKSet(published.toPublicJWK()).toString();
    }

    String signed(final JWTClaimsSet claims) {
        return rs256(published, claims);
    }

    /** With a key that is not published, under a name of its own. */
    String signedByUnknownKey(final JWTClaimsSet claims) {
        return rs256(foreign, claims);
    }

    /** With a key that is not published, under the name of the published one. */
    String signedUnderForeignName(final JWTClaimsSet claims) {
        return rs256(new RSAKey.Builder(foreign).keyID(published.getKeyID()).build(), claims);
    }

    String unsigned(final JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** HS256, with the public key for a password. */
    String signedWithPublicKeyAsPassword(final JWTClaimsSet claims) {
        return attempt(() -> {
            final SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(published.getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
            return token.serialize();
        });
    }

    /** Signed well, then given another subject. */
    String altered(final JWTClaimsSet claims) {
        final String[] parts = signed(claims).split("\\.");
        final String other =
                unsigned(new JWTClaimsSet.Builder(claims).subject("admin").build());
        return parts[0] + '.' + other.split("\\.")[1] + '.' + parts[2];
    }

    private static String rs256(final RSAKey key, final JWTClaimsSet claims) {
        return attempt(() -> {
            final SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        });
    }

    private static RSAKey key(final String name) {
        return attempt(() -> new RSAKeyGenerator(2048)
                .keyID(name)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .generate());
    }

    private static <T> T attempt(final Step<T> step) {
        try {
            return step.run();
        } catch (final JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Step<T> {
        T run() throws JOSEException;
    }
}
