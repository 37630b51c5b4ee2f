package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestWebSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rankings and results of a real round, heard over real WebSockets at two gateways. */
class LiveResultsTest {
    private TestGateway here;
    private TestGateway there;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void open() throws IOException {
        here = new TestGateway();
        there = here.another();
        alice = here.guest();
        bob = here.guest();
    }

    @AfterEach
    void close() throws IOException {
        there.close();
        here.close();
    }

    @Test
    void shouldTellEverybodyTheSameRankingAndResultsWhenTheyWatchAtTwoGateways() {
        final List<TestWebSocket> viewers = List.of(subscribed(here, "game"), subscribed(there, "game"));
        trade();
        viewers.forEach(viewer -> within().until(() -> !all(viewer, "ranking").isEmpty()));
        here.exchange().endRound(1);
        viewers.forEach(viewer -> within().until(() -> !all(viewer, "results").isEmpty()));

        for (final TestWebSocket viewer : viewers) {
            assertThat(all(viewer, "ranking")
                            .get(0)
                            .at("/items/0/returnBasisPoints")
                            .asLong())
                    .isEqualTo(250);
            assertThat(all(viewer, "results")).hasSize(1);
            assertThat(all(viewer, "results").get(0).get("winner").asText()).isEqualTo("user " + alice.userId());
            assertThat(all(viewer, "results").get(0).at("/items/0/mmr").asInt()).isEqualTo(100);
        }
        final TestWebSocket late = subscribed(there, "game");
        within().until(() -> all(late, "results").equals(all(viewers.get(0), "results")));
    }

    @Test
    void shouldTellOnlyTheOwnResultWhenRoundIsSettled() {
        trade();
        final TestWebSocket reader = subscribed(here, "account", "Cookie", bob.cookie());
        here.exchange().endRound(1);
        within().until(() -> !all(reader, "result").isEmpty());

        assertThat(all(reader, "result")).hasSize(1);
        final JsonNode result = all(reader, "result").get(0);
        assertThat(result.get("rank").asInt()).isEqualTo(2);
        assertThat(result.get("players").asInt()).isEqualTo(2);
        assertThat(result.has("nickname")).isFalse();
    }

    @Test
    void shouldBringOwnResultBackWhenTheConnectionWasLost() {
        trade();
        final TestWebSocket first = subscribed(here, "account", "Cookie", bob.cookie());
        within().until(() -> !all(first, "snapshot").isEmpty());
        final JsonNode snapshot = first.last();
        first.end();
        here.exchange().endRound(1);

        final TestWebSocket second = TestWebSocket.connect(here.port(), "Cookie", bob.cookie());
        second.say("{\"op\":\"subscribe\",\"ch\":[\"account\"],\"resume\":{\"epoch\":%s,\"after\":%d}}"
                        .formatted(
                                snapshot.at("/data/epoch"), snapshot.get("seq").asLong()))
                .join();

        within().until(() -> !all(second, "result").isEmpty());
        assertThat(all(second, "snapshot")).isEmpty();
    }

    private void trade() {
        here.exchange().giveShares(alice.userId(), 5);
        alice.limit("sell", 5, 50_000);
        bob.limit("buy", 5, 50_000);
    }

    private static TestWebSocket subscribed(final TestGateway gateway, final String channel, final String... headers) {
        final TestWebSocket connection = TestWebSocket.connect(gateway.port(), headers);
        connection.say("{\"op\":\"subscribe\",\"ch\":[\"" + channel + "\"]}").join();
        within().until(() -> !all(connection, "subscribed").isEmpty());
        return connection;
    }

    /** The data of what a connection has heard of a type. */
    private static List<JsonNode> all(final TestWebSocket connection, final String type) {
        return connection.messages().stream()
                .filter(message -> message.get("type").asText().equals(type))
                .map(message -> message.get("data"))
                .toList();
    }

    private static ConditionFactory within() {
        return await().atMost(Duration.ofSeconds(20));
    }
}
