package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.testing.CapturedLog;
import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestRedis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever level an operator logs at and whatever goes wrong, no secret is in the log, in the metrics or in an answer's body. */
class SecretsInLogsTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final String REDIS_PASSWORD = "redisWx71qPzz";
    private static final String SIGN_UP_PASSWORD = "signupKq82mRtt";
    private static final String NEW_PASSWORD = "changedJd93xLss";
    private static final String WRONG_PASSWORD = "wrongHf64vBrr";
    private static final String BEARER = "bearerTn25cYqq";
    private static final String API_SECRET = "apisecretGm46wDpp";
    private static final String FOREIGN_COOKIE = "A".repeat(40) + "xYz";
    private static final int SECRETS = 11;
    private static final int FLOWS = 56;

    private final Set<String> secrets = new LinkedHashSet<>(List.of(
            REDIS_PASSWORD, SIGN_UP_PASSWORD, NEW_PASSWORD, WRONG_PASSWORD, BEARER, API_SECRET, FOREIGN_COOKIE));
    private final List<String> bodies = new ArrayList<>();
    private CapturedLog log;
    private TestRedis redis;
    private TestGateway gateway;

    @BeforeEach
    void open() throws IOException {
        log = new CapturedLog();
        redis = new TestRedis(REDIS_PASSWORD);
        gateway = new TestGateway(context -> context.orderRate(0).redisUri(redis.uri()));
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        redis.close();
        log.close();
    }

    @Test
    void shouldTellNoSecretWhenAnythingIsAskedOrFails() throws IOException {
        final TestClient alice = signUpAndLogIn();
        useSession(alice);
        sendCredentialsOfBots(alice);
        malformForms();
        malformRequests(alice.cookie());
        fail(alice);
        loseRedis(alice);

        assertThat(bodies).hasSize(FLOWS);
        assertThat(log.linesWith("request ")).as("our own words are captured").isNotEmpty();
        assertThat(log.linesWith("io.netty")).as("those of libraries too").isNotEmpty();
        assertThat(secrets).hasSize(SECRETS);
        for (final String secret : secrets) {
            assertThat(log.linesWith(secret)).as("log with %s", secret).isEmpty();
            assertThat(bodies).as("bodies with %s", secret).noneMatch(body -> body.contains(secret));
        }
    }

    private TestClient signUpAndLogIn() {
        final TestClient alice = gateway.guest();
        remember(alice);
        enter(alice, alice.post("/api/auth/sign-up", form(SIGN_UP_PASSWORD, "nickname", "alice")));
        note(gateway.visitor().post("/api/auth/sign-up", form(SIGN_UP_PASSWORD, "nickname", "alice2")));
        note(gateway.visitor().post("/api/auth/login", form(WRONG_PASSWORD)));
        enter(alice, alice.post("/api/auth/login", form(SIGN_UP_PASSWORD)));
        note(alice.patch("/api/me", change(WRONG_PASSWORD, NEW_PASSWORD)));
        enter(alice, alice.patch("/api/me", change(SIGN_UP_PASSWORD, NEW_PASSWORD)));
        note(alice.patch("/api/me", change(NEW_PASSWORD, WRONG_PASSWORD.substring(0, 7))));
        note(alice.send("DELETE", "/api/me", "{\"password\":\"" + WRONG_PASSWORD + "\"}"));
        return alice;
    }

    private void useSession(final TestClient alice) throws IOException {
        note(alice.get("/api/me"));
        note(alice.get("/v2/account"));
        note(alice.limit("buy", 1, 50_000));
        note(alice.limit("buy", 1, 50_001));
        note(gateway.visitor().get("/v2/account", "Cookie", "stocking_session=" + FOREIGN_COOKIE));
        note(alice.post("/v2/orders", "{}", "Origin", "https://evil.example"));
        note(alice.post("/v2/orders", "{}", "Content-Type", "text/plain"));
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send("GET /ws HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\nCookie: "
                    + alice.cookie()
                    + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
            assertThat(connection.readLine()).startsWith("HTTP/1.1 101 ");
            connection.readHeaders();
            bodies.add(connection.readFrame());
            connection.sendBytes(new byte[] {(byte) 0x8f, 0x7f, 0, 0});
        }
    }

    private void sendCredentialsOfBots(final TestClient alice) {
        for (final TestClient client : List.of(alice, gateway.visitor())) {
            note(client.get("/v2/account", "Authorization", "Bearer " + BEARER));
            note(client.get("/v2/account", "APCA-API-KEY-ID", "key", "APCA-API-SECRET-KEY", API_SECRET));
            note(client.get("/missing", "Authorization", "Bearer " + BEARER));
        }
    }

    private void malformForms() {
        for (final String form : List.of(
                "{\"email\":\"a@example.com\",\"password\":\"" + WRONG_PASSWORD,
                "{\"email\":\"a@example.com\",\"password\":" + WRONG_PASSWORD + "}",
                "{\"email\":\"a@example.com\",\"password\":[\"" + WRONG_PASSWORD + "\"]}",
                "{\"email\":\"a@example.com\",\"password\":\"" + WRONG_PASSWORD + "\",\"password\":\"x\"}",
                "{\"email\":\"a@example.com\",\"password\":\"" + WRONG_PASSWORD + "\\ud800\"}",
                "{\"email\":\"a@example.com\",\"password\":\"" + WRONG_PASSWORD + "\"} " + WRONG_PASSWORD,
                "{\"email\":\"a@example.com\",\"password\":'" + WRONG_PASSWORD + "'}",
                "{\"email\":\"a@example.com\" " + WRONG_PASSWORD + "}",
                WRONG_PASSWORD)) {
            note(gateway.visitor().post("/api/auth/login", form));
            note(gateway.visitor().post("/api/auth/sign-up", form));
        }
    }

    private void malformRequests(final String cookie) throws IOException {
        final String headers = HOST + "Cookie: " + cookie + "\r\nAuthorization: Bearer " + BEARER + "\r\n";
        for (final String request : List.of(
                "GET /v2/account HTTP/1.1\r\n" + headers + "X : y\r\n\r\n",
                "GET /v2/account HTTP/1.1\r\n" + headers + "Content-Length: x\r\n\r\n",
                "GET /v2/account HTTP/1.1\r\n" + headers + HOST + "\r\n",
                "GET /v2/account HTTP/1.1\r\n" + headers + "X-A: " + "x".repeat(9_000) + "\r\n\r\n",
                "POST /v2/orders HTTP/1.1\r\n" + headers + "Content-Length: 99999\r\n\r\n",
                "POST /v2/orders HTTP/1.1\r\n" + headers + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "GET /v2/account HTTP/1.1\r\n" + headers + " folded: " + BEARER + "\r\n\r\n",
                "GET /v2/account HTTP/9.9\r\n" + headers + "\r\n")) {
            try (RawConnection connection = new RawConnection(gateway.port())) {
                connection.send(request);
                final String answer = connection.readToEnd();
                assertThat(answer).startsWith("HTTP/1.1 4");
                bodies.add(answer);
            }
        }
    }

    private void fail(final TestClient alice) {
        gateway.users().beforeFind(() -> {
            throw new IllegalStateException("for the test");
        });
        note(alice.get("/api/me", "Authorization", "Bearer " + BEARER));
        note(alice.patch("/api/me", change(NEW_PASSWORD, SIGN_UP_PASSWORD)));
        gateway.users().beforeFind(() -> {});
        gateway.users().down(true);
        note(alice.post("/api/auth/login", form(NEW_PASSWORD)));
        gateway.users().down(false);
    }

    private void loseRedis(final TestClient alice) throws IOException {
        redis.stop();
        note(alice.get("/v2/account"));
        note(gateway.visitor().get("/v2/account", "Cookie", "stocking_session=" + FOREIGN_COOKIE));
        gateway.awaitRedis("down");
        note(alice.post("/api/auth/login", form(NEW_PASSWORD)));
        note(alice.post("/api/auth/logout", ""));
        redis.start();
        gateway.awaitRedis("up");
        note(gateway.visitor().get("/metrics"));
    }

    private void enter(final TestClient client, final Response answer) {
        note(client.enter(answer));
        remember(client);
    }

    private void remember(final TestClient client) {
        secrets.add(client.cookie().split("=")[1]);
    }

    private void note(final Response answer) {
        bodies.add(answer.text());
    }

    private static String form(final String password, final String... more) {
        final String nickname = more.length == 0 ? "" : ",\"" + more[0] + "\":\"" + more[1] + '"';
        return "{\"email\":\"a@example.com\",\"password\":\"" + password + '"' + nickname + "}";
    }

    private static String change(final String before, final String after) {
        return "{\"oldPassword\":\"" + before + "\",\"newPassword\":\"" + after + "\"}";
    }
}
