package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two gateways on one Redis: a user has one session, whichever of them he talks to. */
class OneSessionTest {
    private static final String PASSWORD = "\"password\":\"correct horse battery\"";
    private static final String LOG_IN = "{\"email\":\"alice@example.com\"," + PASSWORD + "}";
    private static final String SIGN_UP = "{\"email\":\"alice@example.com\",\"nickname\":\"Alice\"," + PASSWORD + "}";
    private static final Duration LOGIN_CHECK = Duration.ofSeconds(1);

    private TestGateway here;
    private TestGateway there;

    @BeforeEach
    void open() throws IOException {
        here = new TestGateway(context -> context.orderRate(0).loginCheck(LOGIN_CHECK));
        there = here.another();
    }

    @AfterEach
    void close() throws IOException {
        there.close();
        here.close();
    }

    @Test
    void shouldEndTheFirstSessionOnEveryGatewayWhenItsUserLogsInAgain() {
        final TestClient first = alice();
        final List<TestWebSocket> connections = List.of(connect(here, first), connect(there, first));

        final TestClient second = there.visitor();
        second.enter(second.post("/api/auth/login", LOG_IN));

        assertLoggedOut(connections, "anotherLogin");
        assertThat(statusOf(here, first)).isEqualTo(401);
        assertThat(statusOf(there, first)).isEqualTo(401);
        assertThat(statusOf(here, second)).isEqualTo(200);
        assertThat(statusOf(there, second)).isEqualTo(200);
    }

    @Test
    void shouldEndOnEveryGatewayWhenLoggedOut() {
        final TestClient alice = alice();
        final TestClient bob = here.guest();
        final TestWebSocket bobs = connect(there, bob);
        final List<TestWebSocket> connections = List.of(connect(here, alice), connect(there, alice));
        assertThat(statusOf(there, alice)).isEqualTo(200);

        assertThat(alice.post("/api/auth/logout", "").status()).isEqualTo(204);

        assertLoggedOut(connections, "loggedOut");
        assertThat(statusOf(there, alice)).isEqualTo(401);
        assertThat(statusOf(here, alice)).isEqualTo(401);
        assertThat(statusOf(there, bob)).isEqualTo(200);
        assertThat(bobs.isOpen()).isTrue();
    }

    @Test
    void shouldOnlySayThatTheSessionIsAnotherWhenItsOwnBrowserRenewsIt() {
        final TestClient guest = here.guest();
        final TestWebSocket asGuest = connect(there, guest);
        guest.enter(guest.post("/api/auth/sign-up", SIGN_UP));
        assertLoggedOut(List.of(asGuest), "renewed");

        final TestWebSocket asAlice = connect(there, guest);
        guest.enter(guest.patch("/api/me", "{\"nickname\":\"Alicia\"}"));
        assertLoggedOut(List.of(asAlice), "renewed");
        assertThat(statusOf(there, guest)).isEqualTo(200);
    }

    @Test
    void shouldCloseConnectionsWhenTheUserIsDeleted() {
        final TestClient guest = here.guest();
        final List<TestWebSocket> connections = List.of(connect(here, guest), connect(there, guest));

        assertThat(guest.delete("/api/me").status()).isEqualTo(204);

        assertLoggedOut(connections, "accountDeleted");
    }

    @Test
    void shouldCloseConnectionWhenNobodyHeardThatItsSessionEnded() {
        final TestWebSocket connection = connect(here, here.guest());
        withRedis(redis -> {
            final String key = redis.sync().keys("session:*").get(0);
            redis.sync().set(key, "ended loggedOut");
        });

        assertLoggedOut(List.of(connection), "loggedOut");
    }

    @Test
    void shouldAskRedisForNothingWhenOrdersAreSent() {
        final TestClient guest = there.guest();
        withRedis(redis -> {
            assertThat(guest.limit("buy", 1, 40_000).status()).isEqualTo(200);
            redis.sync().configResetstat();
            for (int order = 0; order < 200; order++) {
                assertThat(guest.limit("buy", 1, 40_000).status()).isEqualTo(200);
            }
            // What gateways do by themselves, such as PING, is much rarer.
            assertThat(redis.sync().info("commandstats").lines().filter(line -> line.startsWith("cmdstat_")))
                    .allMatch(line -> calls(line) < 200);
        });
    }

    private TestClient alice() {
        final TestClient alice = here.visitor();
        alice.enter(alice.post("/api/auth/sign-up", SIGN_UP));
        return alice;
    }

    private static TestWebSocket connect(final TestGateway gateway, final TestClient client) {
        final TestWebSocket connection = TestWebSocket.connect(gateway.port(), "Cookie", client.cookie());
        await().until(() -> !connection.messages().isEmpty());
        assertThat(connection.last().at("/data/loggedIn").asBoolean()).isTrue();
        return connection;
    }

    /** What the session of a client is worth at a gateway. */
    private static int statusOf(final TestGateway gateway, final TestClient client) {
        return gateway.visitor().get("/v2/account", "Cookie", client.cookie()).status();
    }

    /** From a line such as {@code cmdstat_ping:calls=3,usec=...}. */
    private static int calls(final String line) {
        return Integer.parseInt(line.substring(line.indexOf('=') + 1, line.indexOf(',')));
    }

    private static void assertLoggedOut(final List<TestWebSocket> connections, final String reason) {
        for (final TestWebSocket connection : connections) {
            assertThat(connection.closeCode()).isEqualTo(4001);
            assertThat(connection.last().get("type").asText()).isEqualTo("loggedOut");
            assertThat(connection.last().at("/data/reason").asText()).isEqualTo(reason);
        }
    }

    private void withRedis(final Consumer<StatefulRedisConnection<String, String>> task) {
        final RedisClient client = RedisClient.create(here.redis().uri());
        try (StatefulRedisConnection<String, String> connection = client.connect()) {
            task.accept(connection);
        } finally {
            client.shutdown();
        }
    }
}
