package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rankings and results as viewers get them. */
class GameChannelTest {
    private static final long SELL_ORDER = 1;

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final TestRankings rankings = new TestRankings(model);
    private final WebSocketGateway gateway =
            new WebSocketGateway(model, new InMemoryChat(), rankings.feed(), new WebSocketContext().conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final WebSocketClient viewer = new WebSocketClient(gateway, 0);
    private long orders = SELL_ORDER;

    @BeforeEach
    void offerShares() {
        exchange.shares(BOB, ACME, 1_000, 1_000);
        exchange.sell(SELL_ORDER, BOB, 1_000, 10_000);
        viewer.received();
    }

    @Test
    void shouldSendRankingWhenSomebodyHasTraded() {
        viewer.subscribe("game");
        assertThat(viewer.received()).extracting(GameChannelTest::type).containsExactly("subscribed", "round");

        buy(ALICE);
        final JsonNode ranking = secondsLater(1).one();

        assertThat(type(ranking)).isEqualTo("ranking");
        assertThat(ranking.get("data"))
                .hasToString(
                        "{\"roundId\":1,\"players\":2,\"items\":["
                                + "{\"rank\":1,\"userId\":1001,\"nickname\":\"user 1001\",\"equity\":20000000,\"returnBasisPoints\":10000},"
                                + "{\"rank\":2,\"userId\":1000,\"nickname\":\"user 1000\",\"equity\":10000000,\"returnBasisPoints\":0}]}");
    }

    @Test
    void shouldSendRankingOnceASecondAtMostWhenItChangesOften() {
        buy(ALICE);
        viewer.subscribe("game");
        assertThat(viewer.received()).extracting(GameChannelTest::type).endsWith("round", "ranking");

        open(2_000);
        buy(2_000);
        assertThat(viewer.ticks(19).received()).isEmpty();
        open(2_001);
        buy(2_001);

        assertThat(secondsLater(1).one().at("/data/players").asInt()).isEqualTo(4);
        assertThat(viewer.ticks(19).received()).isEmpty();
    }

    @Test
    void shouldStaySilentWhenRankingStaysTheSame() {
        buy(ALICE);
        viewer.subscribe("game").received();

        assertThat(secondsLater(1).received()).isEmpty();
        exchange.secondsLater(1);
        buy(ALICE);
        assertThat(secondsLater(1).received())
                .as("who trades at the last price wins and loses nothing")
                .isEmpty();
    }

    @Test
    void shouldShowTheFirstTwentyWhenMoreAreRanked() {
        for (int player = 0; player < 25; player++) {
            open(2_000 + player);
            buy(2_000 + player);
        }
        viewer.subscribe("game");

        final JsonNode ranking = viewer.received().get(2).get("data");

        assertThat(ranking.get("players").asInt()).isEqualTo(26);
        assertThat(ranking.get("items")).hasSize(20);
    }

    @Test
    void shouldSendResultsOnceWhenRoundIsSettled() {
        buy(ALICE);
        viewer.subscribe("game").received();
        exchange.round(1, RoundPhase.SETTLING);
        exchange.settled(1, BOB, ALICE);

        final List<JsonNode> messages = secondsLater(1).received();

        assertThat(messages).extracting(GameChannelTest::type).containsExactly("round", "results");
        final JsonNode results = messages.get(1).get("data");
        assertThat(results.get("winner").asText()).isEqualTo("user 1001");
        assertThat(results.get("players").asInt()).isEqualTo(2);
        assertThat(results.get("items").get(0))
                .hasToString("{\"userId\":1001,\"nickname\":\"user 1001\",\"rank\":1,\"equity\":10002000,"
                        + "\"returnBasisPoints\":2,\"ratingDelta\":100,\"mmrBefore\":50,\"mmr\":150,"
                        + "\"tierBefore\":\"bronze\",\"tier\":\"silver\"}");
        exchange.round(1, RoundPhase.INTERMISSION);
        assertThat(secondsLater(1).received()).extracting(GameChannelTest::type).containsExactly("round");
        assertThat(secondsLater(10).received()).isEmpty();
    }

    @Test
    void shouldSendResultsOnlyUntilTheNextRoundWhenSubscribedLater() {
        exchange.round(1, RoundPhase.SETTLING);
        exchange.settled(1, ALICE);
        exchange.round(1, RoundPhase.INTERMISSION);
        viewer.subscribe("game");
        assertThat(viewer.received())
                .extracting(GameChannelTest::type)
                .containsExactly("subscribed", "round", "results");

        exchange.round(2, RoundPhase.SETUP);
        viewer.subscribe("game");

        assertThat(secondsLater(1).received()).extracting(GameChannelTest::type).containsExactly("subscribed", "round");
    }

    @Test
    void shouldSendResultsWithoutWinnerWhenNobodyHasTraded() {
        viewer.subscribe("game").received();
        exchange.round(1, RoundPhase.SETTLING);
        exchange.settled(1);

        assertThat(secondsLater(1).received().get(1).get("data"))
                .hasToString("{\"roundId\":1,\"players\":0,\"winner\":null,\"items\":[]}");
    }

    @Test
    void shouldSendResultsAgainWithNamesWhenMySqlIsBack() {
        rankings.mysqlDown(true);
        viewer.subscribe("game").received();
        exchange.round(1, RoundPhase.SETTLING);
        exchange.settled(1, ALICE);
        final JsonNode nameless = secondsLater(1).received().get(1).get("data");
        assertThat(nameless.get("winner").isNull()).isTrue();
        assertThat(nameless.at("/items/0/userId").asLong()).isEqualTo(ALICE);
        assertThat(secondsLater(5).received()).isEmpty();

        rankings.mysqlDown(false);

        assertThat(secondsLater(4).received()).as("MySQL is left alone for 5 s").isEmpty();
        assertThat(secondsLater(1).one().at("/data/winner").asText()).isEqualTo("user 1000");
        assertThat(secondsLater(10).received()).isEmpty();
    }

    private WebSocketClient secondsLater(final long seconds) {
        rankings.secondsLater(seconds);
        return viewer.tick();
    }

    private void open(final long accountId) {
        exchange.accountOpened(accountId, ExchangeEvents.SEED_CASH);
    }

    private void buy(final long accountId) {
        final long orderId = ++orders;
        exchange.command(events -> {
            ExchangeEvents.accepted(events, orderId, accountId, Side.BUY, 1, 10_000);
            exchange.trade(
                    events,
                    new Party(SELL_ORDER, BOB, 1_000 - orderId),
                    new Party(orderId, accountId, 0),
                    Side.BUY,
                    1,
                    10_000);
        });
    }

    private static String type(final JsonNode message) {
        return message.get("type").asText();
    }
}
