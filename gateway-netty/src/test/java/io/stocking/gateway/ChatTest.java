package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of two gateways on one Redis write to each other. */
class ChatTest {
    private TestGateway here;
    private TestGateway there;

    @BeforeEach
    void open() throws IOException {
        here = new TestGateway();
        there = here.another();
    }

    @AfterEach
    void close() throws IOException {
        there.close();
        here.close();
    }

    @Test
    void shouldShowMessageWithItsAuthorAtBothGatewaysWhenItIsSent() {
        final TestClient alice = here.guest();
        final TestWebSocket reader = reader(there, "HBE");
        final TestWebSocket writer = connect(here, "Cookie", alice.cookie());
        writer.say(says("HBE", "  가즈아! <b> ")).join();
        within().until(() -> !players(reader).isEmpty());

        final JsonNode message = players(reader).get(0);
        assertThat(message.get("room").asText()).isEqualTo("HBE");
        assertThat(message.get("text").asText()).isEqualTo("가즈아! <b>");
        assertThat(message.get("userId").asLong()).isEqualTo(alice.userId());
        assertThat(message.get("nickname"))
                .isEqualTo(alice.get("/api/me").json().get("nickname"));
        within().until(() -> history(here, "HBE").equals(history(there, "HBE")));
        assertThat(history(here, "HBE")).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"notice\"",
                "\"kind\":\"notice\",\"textKo\":\"a\",\"textEn\":\"a\"",
                "\"userId\":1",
                "\"nickname\":\"Admin\"",
                "\"id\":\"1\",\"time\":1",
                "\"author\":{\"userId\":1,\"nickname\":\"Admin\"}"
            })
    void shouldStayPlayersMessageOfItsAuthorWhenClientClaimsOtherwise(final String claim) {
        final TestClient alice = here.guest();
        final TestWebSocket writer = connect(here, "Cookie", alice.cookie());
        writer.say("{\"op\":\"chat\",\"room\":\"lobby\",\"text\":\"hi\"," + claim + "}")
                .join();
        within().until(() -> !players(here, "lobby").isEmpty());

        final JsonNode message = players(here, "lobby").get(0);
        assertThat(message.get("userId").asLong()).isEqualTo(alice.userId());
        assertThat(message.get("nickname"))
                .isEqualTo(alice.get("/api/me").json().get("nickname"));
        assertThat(message.get("text").asText()).isEqualTo("hi");
        assertThat(message.get("time").asLong()).isGreaterThan(1_000_000_000_000L);
        assertThat(message.has("textKo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\",\"kind\":\"notice",
                "\\\",\\\"kind\\\":\\\"notice\\\",\\\"x\\\":\\\"",
                "1700000000000000 {\\\"kind\\\":\\\"notice\\\"}"
            })
    void shouldStayTextWhenItLooksLikeMessage(final String text) {
        final TestClient alice = here.guest();
        final TestWebSocket writer = connect(here, "Cookie", alice.cookie());
        writer.say(says("lobby", text)).join();
        within().until(() -> players(here, "lobby").size() == 1);

        assertThat(players(here, "lobby").get(0).get("userId").asLong()).isEqualTo(alice.userId());
        assertThat(history(here, "lobby").stream().filter(message -> !isRound(message)))
                .hasSize(1);
    }

    @Test
    void shouldRefuseMessageWhenNobodyOrBotSendsIt() {
        final TestClient alice = here.guest();
        final JsonNode key = alice.post("/api/keys", "{\"name\":\"bot\"}").json();
        final TestWebSocket visitor = connect(here);
        final TestWebSocket bot = connect(
                here,
                "APCA-API-KEY-ID",
                key.get("id").asText(),
                "APCA-API-SECRET-KEY",
                key.get("secret").asText());

        assertThat(refusal(visitor, "lobby", "hi")).isEqualTo("LOGIN_REQUIRED");
        assertThat(refusal(bot, "lobby", "hi")).isEqualTo("SESSION_REQUIRED");
        assertThat(players(here, "lobby")).isEmpty();
    }

    @Test
    void shouldRefuseMessageWhenRoomOrTextIsWrong() {
        final TestWebSocket alice = connect(here, "Cookie", here.guest().cookie());

        assertThat(refusal(alice, "attic", "hi")).isEqualTo("UNKNOWN_ROOM");
        assertThat(refusal(alice, "lobby", "   ")).isEqualTo("TEXT_LENGTH");
        assertThat(refusal(alice, "lobby", "x".repeat(301))).isEqualTo("TEXT_LENGTH");
        assertThat(refusal(alice, "lobby", "a\\u202Eb")).isEqualTo("TEXT_CHARACTER");
        assertThat(refusal(alice, "lobby", "a\\nb")).isEqualTo("TEXT_CHARACTER");
        assertThat(players(here, "lobby")).isEmpty();
        assertThat(here.visitor().get("/api/chat/attic").status()).isEqualTo(404);
    }

    @Test
    void shouldRefuseSixthMessageWhenUserIsTooQuickAtBothGateways() {
        final TestClient alice = here.guest();
        final List<TestWebSocket> connections =
                List.of(connect(here, "Cookie", alice.cookie()), connect(there, "Cookie", alice.cookie()));
        for (int message = 0; message < 5; message++) {
            final TestWebSocket writer = connections.get(message % 2);
            final int posted = types(writer, "posted").size();
            writer.say(says("lobby", "quick")).join();
            within().until(() -> types(writer, "posted").size() > posted);
        }

        assertThat(refusal(connections.get(0), "lobby", "too quick")).isEqualTo("CHAT_RATE");
        assertThat(refusal(connections.get(1), "lobby", "too quick")).isEqualTo("CHAT_RATE");
        assertThat(players(here, "lobby")).hasSize(5);
    }

    @Test
    void shouldHaveHistoryWhenGatewayStartsAnew() throws IOException {
        final TestWebSocket alice = connect(here, "Cookie", here.guest().cookie());
        alice.say(says("lobby", "remember me")).join();
        within().until(() -> players(there, "lobby").size() == 1);
        there.close();
        there = here.another();

        within().until(() -> history(there, "lobby").equals(history(here, "lobby")));
        assertThat(players(there, "lobby").get(0).get("text").asText()).isEqualTo("remember me");
    }

    @Test
    void shouldSayNoAndShowWhatThereIsWhenRedisIsAway() throws IOException {
        final TestWebSocket alice = connect(here, "Cookie", here.guest().cookie());
        alice.say(says("lobby", "before")).join();
        within().until(() -> players(here, "lobby").size() == 1);
        here.redis().stop();
        here.awaitRedis("down");

        assertThat(refusal(alice, "lobby", "lost")).isEqualTo("CHAT_UNAVAILABLE");
        assertThat(players(here, "lobby")).hasSize(1);

        here.redis().start();
        here.awaitRedis("up");
        there.awaitRedis("up");
        alice.say(says("lobby", "after")).join();
        within().until(() -> players(there, "lobby").size() == 2);
        within().until(() -> players(here, "lobby").equals(players(there, "lobby")));
    }

    @Test
    void shouldTellRoundOnceWhenBothGatewaysSeeIt() {
        within().until(() -> notices().size() == 1);
        assertThat(notices().get(0)).startsWith("Round 1 is open");

        here.exchange().endRound(1);
        here.exchange().openRound(2);

        within().until(() -> notices().contains("Round 2 is open for trading."));
        within().during(Duration.ofSeconds(3))
                .until(() -> notices().stream()
                                .filter("Round 2 is open for trading."::equals)
                                .count()
                        == 1);
    }

    private List<String> notices() {
        return history(there, "lobby").stream()
                .filter(ChatTest::isRound)
                .map(message -> message.get("textEn").asText())
                .toList();
    }

    private static boolean isRound(final JsonNode message) {
        return message.get("kind").asText().equals("notice")
                && message.get("textEn").asText().startsWith("Round ");
    }

    private static TestWebSocket connect(final TestGateway gateway, final String... headers) {
        final TestWebSocket connection = TestWebSocket.connect(gateway.port(), headers);
        within().until(() -> !connection.messages().isEmpty());
        return connection;
    }

    private static TestWebSocket reader(final TestGateway gateway, final String room) {
        final TestWebSocket reader = connect(gateway);
        reader.say("{\"op\":\"subscribe\",\"ch\":[\"chat:" + room + "\"]}").join();
        within().until(() -> !types(reader, "snapshot").isEmpty());
        return reader;
    }

    private static String says(final String room, final String text) {
        return "{\"op\":\"chat\",\"room\":\"" + room + "\",\"text\":\"" + text + "\"}";
    }

    /** The code that a message is refused with. */
    private static String refusal(final TestWebSocket writer, final String room, final String text) {
        final int before = types(writer, "error").size();
        writer.say(says(room, text)).join();
        within().until(() -> types(writer, "error").size() > before);
        final JsonNode error = types(writer, "error").get(before).get("data");
        assertThat(error.get("ch").asText()).isEqualTo("chat:" + room);
        return error.get("code").asText();
    }

    private static List<JsonNode> types(final TestWebSocket connection, final String type) {
        return connection.messages().stream()
                .filter(message -> message.get("type").asText().equals(type))
                .toList();
    }

    /** What players have written, as a connection heard it. */
    private static List<JsonNode> players(final TestWebSocket reader) {
        final List<JsonNode> heard = new ArrayList<>();
        reader.messages().forEach(message -> message.at("/data/messages").forEach(heard::add));
        return players(heard);
    }

    private static List<JsonNode> players(final TestGateway gateway, final String room) {
        return players(history(gateway, room));
    }

    private static List<JsonNode> players(final List<JsonNode> messages) {
        return messages.stream()
                .filter(message -> message.get("kind").asText().equals("player"))
                .toList();
    }

    private static List<JsonNode> history(final TestGateway gateway, final String room) {
        return StreamSupport.stream(
                        gateway.visitor()
                                .get("/api/chat/" + room)
                                .json()
                                .get("messages")
                                .spliterator(),
                        false)
                .toList();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
