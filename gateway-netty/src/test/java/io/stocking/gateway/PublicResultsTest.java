package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.gateway.testing.TestWebSocket;
import io.stocking.persistence.history.ResultHistory;
import io.stocking.persistence.user.LocalUsers;
import io.stocking.persistence.user.Users;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever reads rankings and results learns who came where, and nothing else of anybody. */
class PublicResultsTest {
    private static final String PASSWORD = "correct horse";
    private static final List<String> PATHS = List.of(
            "/api/round",
            "/api/news",
            "/api/rounds",
            "/api/rounds/1/ranking",
            "/api/ranking/mmr",
            "/api/ranking/live",
            "/api/candles/HBE",
            "/api/chat/lobby",
            "/api/chat/HBE");
    private static final List<String> CHANNELS =
            List.of("game", "tickers", "trades:HBE", "book:HBE", "candles:HBE:1s", "chat:lobby", "chat:HBE");
    private static final Map<String, List<String>> ITEM_FIELDS = Map.of(
            "/api/rounds", List.of("roundId", "seedCash", "openAt", "settleAt", "winner", "players"),
            "/api/rounds/1/ranking",
                    List.of("rank", "nickname", "equity", "returnBasisPoints", "ratingDelta", "mmr", "tier"),
            "/api/ranking/mmr", List.of("rank", "nickname", "mmr", "tier"),
            "/api/ranking/live", List.of("rank", "equity", "returnBasisPoints", "nickname"));
    private static final List<String> RESULT_FIELDS = List.of(
            "userId",
            "nickname",
            "rank",
            "equity",
            "returnBasisPoints",
            "ratingDelta",
            "mmrBefore",
            "mmr",
            "tierBefore",
            "tier");

    private static TestMySql mysql;
    private static TestGateway gateway;
    private static MySqlWriter writer;
    private static List<String> secrets;

    /** Two people with e-mail, password, session and key have traded in a round that is over. */
    @BeforeAll
    static void playRound() throws IOException {
        mysql = new TestMySql();
        gateway = new TestGateway(context -> context.orderRate(0)
                .users(UserDirectory.of(
                        new Users(mysql.dataSource(), () -> 1), new LocalUsers(mysql.dataSource(), () -> 1)))
                .results(RoundResults.of(new ResultHistory(mysql.dataSource()))));
        writer = new MySqlWriter(new WriterContext()
                .dataSource(mysql.writer())
                .eventLog(gateway.exchange().eventLog()));
        writer.start();
        final TestClient alice = signUp("alice");
        final TestClient bob = signUp("bob");
        gateway.exchange().giveShares(alice.userId(), 5);
        final String sold = alice.limit("sell", 5, 50_000).json().get("id").asText();
        final String bought = bob.limit("buy", 5, 50_000).json().get("id").asText();
        gateway.exchange().publishNews(1, 1);
        gateway.exchange().endRound(1);
        within().until(() -> writer.lag() == 0);
        secrets = Stream.concat(
                        Stream.of(sold, bought, PASSWORD, "@", "argon2", "email", "buyingPower", "clientOrderId"),
                        Stream.of(alice, bob).flatMap(PublicResultsTest::secretsOf))
                .toList();
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
        writer.close();
        mysql.close();
    }

    @Test
    void shouldShowPlacesAndNothingPersonalWhenAnybodyAsks() {
        int answers = 0;
        for (final String[] reader : readers()) {
            for (final String path : PATHS) {
                final TestClient.Response answer = gateway.visitor().get(path, reader);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.text()).as(path).doesNotContain(secrets);
                if (ITEM_FIELDS.containsKey(path)) {
                    assertThat(answer.json().get("items")).as(path).isNotEmpty();
                    answer.json()
                            .get("items")
                            .forEach(item -> assertThat(names(item)).as(path).isEqualTo(ITEM_FIELDS.get(path)));
                }
                answers++;
            }
        }
        assertThat(answers).isEqualTo(27);
    }

    @Test
    void shouldTellPlacesAndNothingPersonalWhenAnybodyListens() {
        int channels = 0;
        for (final String[] reader : readers()) {
            final TestWebSocket listener = TestWebSocket.connect(gateway.port(), reader);
            listener.say("{\"op\":\"subscribe\",\"ch\":[\"" + String.join("\",\"", CHANNELS) + "\"]}")
                    .join();
            within().until(() -> listener.messages().toString().contains(" has won with ")
                    && !items(listener).isEmpty());

            assertThat(listener.messages().toString()).doesNotContain(secrets);
            items(listener).forEach(item -> assertThat(names(item)).isEqualTo(RESULT_FIELDS));
            channels += (int) listener.messages().stream()
                    .filter(message -> message.get("type").asText().equals("subscribed"))
                    .count();
        }
        assertThat(channels).isEqualTo(21);
    }

    /** What a visitor, another user and a bot send along. */
    private static List<String[]> readers() {
        final TestClient other = gateway.guest();
        final JsonNode key = other.post("/api/keys", "{\"name\":\"bot\"}").json();
        return List.of(new String[0], new String[] {"Cookie", other.cookie()}, new String[] {
            "APCA-API-KEY-ID",
            key.get("id").asText(),
            "APCA-API-SECRET-KEY",
            key.get("secret").asText()
        });
    }

    private static List<JsonNode> items(final TestWebSocket listener) {
        final List<JsonNode> items = new ArrayList<>();
        listener.messages().stream()
                .filter(message -> message.get("type").asText().equals("results"))
                .forEach(message -> message.at("/data/items").forEach(items::add));
        return items;
    }

    private static List<String> names(final JsonNode item) {
        final List<String> names = new ArrayList<>();
        item.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static TestClient signUp(final String name) {
        final TestClient user = gateway.visitor();
        user.enter(user.post(
                "/api/auth/sign-up",
                "{\"email\":\"%s@secret.example\",\"password\":\"%s\",\"nickname\":\"%s\"}"
                        .formatted(name, PASSWORD, name)));
        return user;
    }

    private static Stream<String> secretsOf(final TestClient user) {
        final JsonNode key = user.post("/api/keys", "{\"name\":\"bot\"}").json();
        return Stream.of(
                user.cookie().split("=")[1],
                key.get("id").asText(),
                key.get("secret").asText());
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
