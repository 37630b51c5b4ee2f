package io.stocking.gateway.rest.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestClient.Response;
import io.stocking.gateway.testing.TestClock;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyManagementTest {
    private static final int KEY_RATE = 50;
    private static final int FREE_FAILURES = 100;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-29T09:00:00Z"));
    private TestGateway gateway;
    private TestClient alice;

    @BeforeEach
    void open() throws IOException {
        gateway = new TestGateway(context -> context.orderRate(0)
                .keyRate(KEY_RATE)
                .loginCheck(Duration.ofSeconds(1))
                .clock(clock));
        alice = gateway.guest();
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldTradeForItsUserWhenItsSecretIsShown() {
        final JsonNode key = create(alice, "my bot");
        final TestClient bot = gateway.visitor();

        final Response order = bot.post(
                "/v2/orders",
                "{\"symbol\":\"HBE\",\"qty\":1,\"side\":\"buy\",\"type\":\"limit\",\"limit_price\":40000}",
                shown(key));

        assertThat(order.status()).as(order.text()).isEqualTo(200);
        assertThat(alice.get("/v2/orders").json()).hasSize(1);
        assertThat(bot.get("/v2/orders", "Authorization", bearer(key)).json()).hasSize(1);
        assertThat(bot.get("/api/orders", shown(key)).json().get("items")).hasSize(1);
        assertThat(bot.get("/v2/account", shown(key))
                        .json()
                        .get("account_number")
                        .asLong())
                .isEqualTo(alice.userId());
        assertThat(bot.delete("/v2/orders", shown(key)).status()).isEqualTo(207);
    }

    @Test
    void shouldShowTheSecretOnceAndTheLastUseWhenListed() {
        final JsonNode key = create(alice, "내 봇 1");
        assertThat(key.get("secret").asText()).hasSize(43);
        final JsonNode unused = alice.get("/api/keys").json().get("keys");
        assertThat(unused).hasSize(1);
        assertThat(unused.get(0).get("name").asText()).isEqualTo("내 봇 1");
        assertThat(unused.get(0).get("lastUsedAt").isNull()).isTrue();
        assertThat(unused.toString()).doesNotContain(key.get("secret").asText());

        assertThat(gateway.visitor().get("/v2/account", shown(key)).status()).isEqualTo(200);

        await().until(() ->
                !alice.get("/api/keys").json().at("/keys/0/lastUsedAt").isNull());
    }

    @Test
    void shouldRefuseWhenKeyIsNotExactlyRight() {
        final JsonNode key = create(alice, "bot");
        final String id = key.get("id").asText();
        final String secret = key.get("secret").asText();
        final List<String[]> wrong = List.of(
                shown(id, secret.substring(1)),
                shown(id, secret + "x"),
                shown(id, secret.toLowerCase(Locale.ROOT)),
                shown(id, ""),
                shown(id.toLowerCase(Locale.ROOT), secret),
                shown("SKAAAAAAAAAAAAAAAAAA", secret),
                shown("", secret),
                shown("%", secret),
                new String[] {"APCA-API-KEY-ID", id},
                new String[] {"APCA-API-SECRET-KEY", secret},
                new String[] {"Authorization", "Bearer " + secret},
                new String[] {"Authorization", "Bearer " + id + "." + secret + "."},
                new String[] {"Authorization", "Bearer ." + secret},
                new String[] {"Authorization", "bearer " + id});
        for (final String[] headers : wrong) {
            // A right cookie does not help a wrong key.
            final Response answer = alice.get("/v2/account", headers);
            assertThat(answer.status()).as(String.join(" ", headers)).isEqualTo(401);
            assertThat(answer.json().get("code").asInt()).isEqualTo(40110000);
            assertThat(answer.text()).doesNotContain(secret);
        }
        assertThat(alice.get("/v2/account", shown(key)).status()).isEqualTo(200);
    }

    @Test
    void shouldLeaveOtherSchemesToProxiesInFront() {
        final JsonNode key = create(alice, "bot");
        final String basic =
                "Basic " + key.get("id").asText() + "." + key.get("secret").asText();

        assertThat(alice.get("/v2/account", "Authorization", basic).status()).isEqualTo(200);
        assertThat(gateway.visitor().get("/v2/account", "Authorization", basic).status())
                .isEqualTo(401);
    }

    @Test
    void shouldEndEverywhereAtOnceWhenRevoked() throws IOException {
        final JsonNode key = create(alice, "bot");
        final JsonNode other = create(alice, "other");
        try (TestGateway there = gateway.another()) {
            assertThat(there.visitor().get("/v2/account", shown(key)).status()).isEqualTo(200);
            final TestWebSocket connection = TestWebSocket.connect(there.port(), shown(key));
            await().until(() -> !connection.messages().isEmpty());
            assertThat(connection.last().at("/data/loggedIn").asBoolean()).isTrue();

            final String path = "/api/keys/" + key.get("id").asText();
            assertThat(gateway.guest().delete(path).status())
                    .as("somebody else's")
                    .isEqualTo(404);
            assertThat(alice.delete(path).status()).isEqualTo(204);

            assertThat(connection.closeCode()).isEqualTo(4001);
            assertThat(connection.last().at("/data/reason").asText()).isEqualTo("keyRevoked");
            assertThat(there.visitor().get("/v2/account", shown(key)).status()).isEqualTo(401);
            assertThat(gateway.visitor().get("/v2/account", shown(key)).status())
                    .isEqualTo(401);
            assertThat(there.visitor().get("/v2/account", shown(other)).status())
                    .isEqualTo(200);
            assertThat(alice.delete(path).status()).isEqualTo(404);
        }
    }

    @Test
    void shouldEndWhenNobodyHeardThatItWasRevoked() {
        final JsonNode key = create(alice, "bot");
        final TestWebSocket connection = TestWebSocket.connect(gateway.port(), shown(key));
        assertThat(gateway.visitor().get("/v2/account", shown(key)).status()).isEqualTo(200);

        gateway.keys().delete(alice.userId(), key.get("id").asText());

        assertThat(connection.closeCode()).isEqualTo(4001);
        assertThat(gateway.visitor().get("/v2/account", shown(key)).status()).isEqualTo(401);
    }

    @Test
    void shouldEndWhenAllAreRevokedOrTheUserIsDeleted() {
        final JsonNode first = create(alice, "first");
        assertThat(alice.delete("/api/keys").status()).isEqualTo(204);
        assertThat(gateway.visitor().get("/v2/account", shown(first)).status()).isEqualTo(401);

        final JsonNode second = create(alice, "second");
        assertThat(gateway.visitor().get("/v2/account", shown(second)).status()).isEqualTo(200);
        assertThat(alice.delete("/api/me").status()).isEqualTo(204);
        assertThat(gateway.visitor().get("/v2/account", shown(second)).status()).isEqualTo(401);
    }

    @Test
    void shouldLetNoKeyDoWhatOnlyItsUserMay() {
        final String[] key = shown(create(alice, "bot"));
        for (final String request : List.of(
                "POST /api/keys",
                "GET /api/keys",
                "DELETE /api/keys",
                "PATCH /api/me",
                "DELETE /api/me",
                "POST /api/auth/logout")) {
            final String[] parts = request.split(" ");
            final Response answer = alice.send(parts[0], parts[1], null, key);
            assertThat(answer.status()).as(request).isEqualTo(403);
            assertThat(answer.json().get("code").asText()).isEqualTo("session-required");
        }
        assertThat(alice.get("/api/keys").json().get("keys")).hasSize(1);
    }

    @Test
    void shouldRefuseKeyWhenThereAreTenOrItsNameIsNone() {
        for (int number = 1; number <= 10; number++) {
            create(alice, "bot " + number);
        }
        final Response eleventh = alice.post("/api/keys", "{\"name\":\"bot 11\"}");
        assertThat(eleventh.status()).isEqualTo(409);
        assertThat(eleventh.json().get("code").asText()).isEqualTo("too-many-keys");
        for (final String name : List.of("\"\"", "\" bot\"", "\"<b>\"", "\"" + "x".repeat(41) + "\"")) {
            assertThat(alice.post("/api/keys", "{\"name\":" + name + "}").status())
                    .as(name)
                    .isEqualTo(422);
        }
    }

    @Test
    void shouldBeSlowedDownWhenAskedTooOften() {
        final String[] key = shown(create(alice, "bot"));
        final TestClient bot = gateway.visitor();
        int served = 0;
        Response answer = bot.get("/v2/clock", key);
        while (answer.status() == 200) {
            served++;
            assertThat(answer.header("x-ratelimit-limit")).isEqualTo(Integer.toString(5 * KEY_RATE));
            answer = bot.get("/v2/clock", key);
        }
        assertThat(served).isGreaterThanOrEqualTo(5 * KEY_RATE);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("retry-after")).isEqualTo("1");
        assertThat(alice.get("/v2/clock").status()).as("its user").isEqualTo(200);
        assertThat(bot.get("/v2/clock", shown(create(alice, "other"))).status()).isEqualTo(200);
    }

    @Test
    void shouldMakeAddressWaitWhenItTriesManyWrongKeys() {
        final String[] known = shown(create(alice, "bot"));
        final String[] unused = shown(create(alice, "unused"));
        final TestClient bot = gateway.visitor();
        assertThat(bot.get("/v2/account", known).status()).isEqualTo(200);
        for (int attempt = 0; attempt < FREE_FAILURES; attempt++) {
            assertThat(bot.get("/v2/account", shown("SKAAAAAAAAAAAAAAAAAA", "x"))
                            .status())
                    .isEqualTo(401);
        }

        final int searches = gateway.keys().searches();
        assertThat(bot.get("/v2/account", shown("SKAAAAAAAAAAAAAAAAAA", "x")).status())
                .isEqualTo(429);
        final Response waits = bot.get("/v2/account", unused);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(gateway.keys().searches()).isEqualTo(searches);
        assertThat(bot.get("/v2/account", known).status()).as("in use").isEqualTo(200);
        clock.advance(Duration.ofSeconds(Long.parseLong(waits.header("retry-after"))));
        assertThat(bot.get("/v2/account", unused).status()).isEqualTo(200);
    }

    @Test
    void shouldTradeOnWithKeysInUseWhenDatabaseIsDown() {
        final String[] known = shown(create(alice, "bot"));
        final String[] unused = shown(create(alice, "unused"));
        final TestClient bot = gateway.visitor();
        assertThat(bot.get("/v2/account", known).status()).isEqualTo(200);
        gateway.keys().down(true);

        assertThat(bot.get("/v2/account", unused).status()).isEqualTo(503);
        assertThat(bot.get("/v2/account", known).status()).isEqualTo(200);
        gateway.keys().down(false);
        assertThat(bot.get("/v2/account", unused).status()).isEqualTo(200);
    }

    private static JsonNode create(final TestClient user, final String name) {
        final Response answer = user.post("/api/keys", "{\"name\":\"" + name + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String[] shown(final JsonNode key) {
        return shown(key.get("id").asText(), key.get("secret").asText());
    }

    private static String[] shown(final String id, final String secret) {
        return new String[] {"APCA-API-KEY-ID", id, "APCA-API-SECRET-KEY", secret};
    }

    private static String bearer(final JsonNode key) {
        return "Bearer " + key.get("id").asText() + "." + key.get("secret").asText();
    }
}
