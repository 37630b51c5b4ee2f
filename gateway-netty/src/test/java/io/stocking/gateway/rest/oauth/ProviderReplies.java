package io.stocking.gateway.rest.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;

/** What the three providers answer, in the shapes of their documentation. */
final class ProviderReplies {
    static final String CLIENT_ID = "client-id";
    static final String CLIENT_SECRET = "client-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderReplies() {}

    /** An answer; a location makes it a redirect. */
    record Reply(int status, String contentType, String body, String location) {
        static Reply json(final int status, final ObjectNode body) {
            return new Reply(status, "application/json;charset=UTF-8", body.toString(), null);
        }

        static Reply redirect(final String location) {
            return new Reply(302, "text/html", "", location);
        }
    }

    static ObjectNode discovery(final String issuer) {
        final ObjectNode document = JSON.createObjectNode();
        document.put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/o/oauth2/v2/auth")
                .put("device_authorization_endpoint", issuer + "/device/code")
                .put("token_endpoint", issuer + "/token")
                .put("userinfo_endpoint", issuer + "/v1/userinfo")
                .put("revocation_endpoint", issuer + "/revoke")
                .put("jwks_uri", issuer + "/oauth2/v3/certs");
        document.putArray("response_types_supported").add("code").add("id_token");
        document.putArray("subject_types_supported").add("public");
        document.putArray("id_token_signing_alg_values_supported").add("RS256");
        document.putArray("code_challenge_methods_supported").add("plain").add("S256");
        return document;
    }

    static JWTClaimsSet.Builder googleClaims(final String issuer, final Person person, final String nonce) {
        final Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .claim("azp", CLIENT_ID)
                .audience(CLIENT_ID)
                .subject(person.subject())
                .claim("email", person.email())
                .claim("email_verified", person.emailVerified())
                .claim("at_hash", "HK6E_P6Dh8Y93mRNtsDB1Q")
                .claim("nonce", nonce)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    static ObjectNode googleTokens(final String accessToken, final String idToken) {
        return JSON.createObjectNode()
                .put("access_token", accessToken)
                .put("expires_in", 3599)
                .put("scope", "openid https://www.googleapis.com/auth/userinfo.email")
                .put("token_type", "Bearer")
                .put("id_token", idToken);
    }

    static ObjectNode kakaoTokens(final String accessToken) {
        return JSON.createObjectNode()
                .put("token_type", "bearer")
                .put("access_token", accessToken)
                .put("expires_in", 21599)
                .put("refresh_token", "refresh")
                .put("refresh_token_expires_in", 5183999)
                .put("scope", "account_email profile_nickname");
    }

    static ObjectNode kakaoUser(final Person person) {
        final ObjectNode user = JSON.createObjectNode();
        user.put("id", Long.parseLong(person.subject())).put("connected_at", "2026-11-01T01:45:28Z");
        user.putObject("properties").put("nickname", person.nickname());
        final ObjectNode account = user.putObject("kakao_account");
        account.put("profile_nickname_needs_agreement", person.nickname() == null)
                .put("has_email", person.email() != null)
                .put("email_needs_agreement", person.email() == null);
        if (person.nickname() != null) {
            account.putObject("profile").put("nickname", person.nickname()).put("is_default_nickname", false);
        }
        if (person.email() != null) {
            account.put("is_email_valid", true)
                    .put("is_email_verified", person.emailVerified())
                    .put("email", person.email());
        }
        return user;
    }

    /** Naver writes the number of seconds as a string. */
    static ObjectNode naverTokens(final String accessToken) {
        return JSON.createObjectNode()
                .put("access_token", accessToken)
                .put("refresh_token", "refresh")
                .put("token_type", "bearer")
                .put("expires_in", "3600");
    }

    static ObjectNode naverUser(final Person person) {
        final ObjectNode answer =
                JSON.createObjectNode().put("resultcode", "00").put("message", "success");
        final ObjectNode user = answer.putObject("response").put("id", person.subject());
        if (person.nickname() != null) {
            user.put("nickname", person.nickname());
        }
        if (person.email() != null) {
            user.put("email", person.email());
        }
        return answer;
    }

    static ObjectNode naverFailure() {
        return JSON.createObjectNode().put("resultcode", "024").put("message", "Authentication failed (인증 실패하였습니다.)");
    }

    static ObjectNode error(final String code, final String description) {
        return JSON.createObjectNode().put("error", code).put("error_description", description);
    }
}
