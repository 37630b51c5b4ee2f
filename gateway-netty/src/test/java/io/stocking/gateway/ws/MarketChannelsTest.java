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
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarketChannelsTest {
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            chat,
            new TestRankings(model).feed(),
            new WebSocketContext().lagMillis(1_000).conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final WebSocketClient viewer = new WebSocketClient(gateway, 0);

    @BeforeEach
    void prepare() {
        exchange.shares(BOB, ACME, 1_000, 1_000);
        viewer.received();
    }

    @Test
    void shouldSendSnapshotThenDeltasWhenBookChanges() {
        exchange.buy(1, ALICE, 3, 9_900);
        viewer.subscribe("book:ACME");
        final JsonNode snapshot = viewer.received().get(1);
        exchange.buy(2, ALICE, 4, 9_900);
        exchange.sell(3, BOB, 5, 10_100);
        final JsonNode delta = viewer.tick().one();

        assertThat(snapshot.get("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.at("/data/bids")).hasToString("[[9900,3]]");
        assertThat(delta.get("seq").asLong()).isEqualTo(snapshot.get("seq").asLong() + 1);
        assertThat(delta.at("/data/U").asLong())
                .isEqualTo(snapshot.at("/data/u").asLong() + 1);
        assertThat(delta.at("/data/bids")).hasToString("[[9900,7]]");
        assertThat(delta.at("/data/asks")).hasToString("[[10100,5]]");
        assertThat(viewer.tick().received()).isEmpty();
    }

    @Test
    void shouldSendOneDeltaOverAllWhenReaderPaused() {
        exchange.buy(1, ALICE, 3, 9_900);
        viewer.subscribe("book:ACME");
        final long known = viewer.received().get(1).at("/data/u").asLong();
        viewer.reads(false);
        exchange.buy(2, ALICE, 4, 9_800);
        viewer.tick();
        exchange.cancel(1, ALICE, 3, CancelReason.REQUESTED);
        viewer.tick();
        exchange.buy(3, ALICE, 5, 9_700);
        assertThat(viewer.tick().received()).isEmpty();

        final JsonNode delta = viewer.reads(true).tick().one();

        assertThat(delta.at("/data/U").asLong()).isEqualTo(known + 1);
        assertThat(delta.at("/data/bids")).hasToString("[[9900,0],[9800,4],[9700,5]]");
        assertThat(delta.get("seq").asLong()).isEqualTo(2);
    }

    @Test
    void shouldSendEveryViewerTheSameWhenTheyPauseDifferently() {
        final WebSocketClient other = new WebSocketClient(gateway, 0);
        viewer.subscribe("book:ACME").received();
        other.subscribe("book:ACME").received();
        other.reads(false);
        exchange.buy(1, ALICE, 3, 9_900);
        viewer.tick();
        other.tick();
        exchange.buy(2, ALICE, 4, 9_800);
        other.reads(true);

        assertThat(viewer.tick().received()).hasSize(2);
        assertThat(other.tick().one().at("/data/bids")).hasToString("[[9900,3],[9800,4]]");
    }

    @Test
    void shouldCloseWhenReaderStaysBehindTooLong() {
        viewer.subscribe("book:ACME").received();
        viewer.reads(false).ticks(20);
        assertThat(viewer.closeCode()).isZero();

        viewer.tick();

        assertThat(viewer.closeCode()).isEqualTo(4008);
        assertThat(gateway.meter().conflations()).isEqualTo(21);
        assertThat(gateway.meter().closes()).containsEntry("too_slow", 1L).containsEntry("silent", 0L);
    }

    @Test
    void shouldSendLastTradesThenNewOnesWhenTapeIsSubscribed() {
        exchange.sell(1, BOB, 500, 10_000);
        trade(2, 5);
        viewer.subscribe("trades:ACME");
        assertThat(viewer.received().get(1).at("/data/trades")).hasSize(1);

        trade(3, 6);
        trade(4, 7);
        final JsonNode trades = viewer.tick().one();

        assertThat(trades.get("type").asText()).isEqualTo("trades");
        assertThat(trades.at("/data/trades").findValuesAsText("quantity")).containsExactly("6", "7");
        assertThat(trades.at("/data/skipped").asBoolean()).isFalse();
    }

    @Test
    void shouldSayThatTradesWereSkippedWhenReaderMissedTooMany() {
        exchange.sell(1, BOB, 500, 10_000);
        viewer.subscribe("trades:ACME").received();
        for (int order = 0; order < 150; order++) {
            trade(2 + order, 1);
        }
        final JsonNode trades = viewer.tick().one();

        assertThat(trades.at("/data/trades")).hasSize(100);
        assertThat(trades.at("/data/skipped").asBoolean()).isTrue();
        assertThat(trades.at("/data/trades/99/id").asLong()).isEqualTo(150);
    }

    @Test
    void shouldReplaceRunningCandleWhenItChanges() {
        exchange.sell(1, BOB, 500, 10_000);
        trade(2, 5);
        viewer.subscribe("candles:ACME:5s");
        final JsonNode before = viewer.received().get(1).at("/data/candles/0");
        trade(3, 6);
        exchange.secondsLater(5);
        trade(4, 7);
        final JsonNode update = viewer.tick().one();

        assertThat(update.get("type").asText()).isEqualTo("update");
        assertThat(update.at("/data/candles/0/start")).isEqualTo(before.get("start"));
        assertThat(update.at("/data/candles").findValuesAsText("volume")).containsExactly("11", "7");
    }

    @Test
    void shouldStartOverWhenNextRoundListsInstruments() {
        exchange.sell(1, BOB, 500, 10_000);
        trade(2, 5);
        viewer.say("{'op':'subscribe','ch':['candles:ACME:1s','tickers','book:ACME']}")
                .received();
        exchange.round(2, RoundPhase.SETUP);
        exchange.listed(ACME, "ACME");
        final List<JsonNode> messages = viewer.tick().received();

        assertThat(messages).hasSize(3);
        assertThat(messages.get(0).get("type").asText()).isEqualTo("snapshot");
        assertThat(messages.get(0).at("/data/candles")).isEmpty();
        assertThat(messages.get(1).get("type").asText()).isEqualTo("snapshot");
        assertThat(messages.get(1).at("/data/tickers")).hasSize(1);
        assertThat(messages.get(2).at("/data/asks")).hasToString("[[10000,0]]");
    }

    @Test
    void shouldSendOnlyChangedTickersWhenOneTrades() {
        viewer.subscribe("tickers");
        assertThat(viewer.received().get(1).at("/data/tickers")).hasSize(2);
        exchange.sell(1, BOB, 500, 10_100);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 2, ALICE, Side.BUY, 1, 10_100);
            exchange.trade(events, new Party(1, BOB, 499), new Party(2, ALICE, 0), Side.BUY, 1, 10_100);
        });

        final JsonNode tickers = viewer.tick().one().at("/data/tickers");

        assertThat(tickers).hasSize(1);
        assertThat(tickers.at("/0/changeBasisPoints").asLong()).isEqualTo(100);
    }

    @Test
    void shouldSendEveryPhaseWhenGameIsSubscribed() {
        viewer.subscribe("game");
        assertThat(viewer.received().get(1).at("/data/phase").asText()).isEqualTo("open");
        exchange.round(1, RoundPhase.SETTLING);

        assertThat(viewer.tick().one().at("/data/phase").asText()).isEqualTo("settling");
    }

    @Test
    void shouldSendOnlyWhatComesOutLaterWhenGameIsSubscribed() {
        exchange.news(1, 1);
        viewer.subscribe("game");
        assertThat(viewer.received()).hasSize(2);

        exchange.news(1, 2);
        exchange.news(1, 4);
        final List<JsonNode> news = viewer.tick().received();

        assertThat(news).extracting(message -> message.get("type").asText()).containsExactly("news", "news");
        assertThat(news)
                .extracting(message -> message.at("/data/number").asInt())
                .containsExactly(2, 4);
        assertThat(viewer.tick().received()).isEmpty();
    }

    @Test
    void shouldSendNewsOfTheRunningRoundWhenReaderPausedIntoIt() {
        viewer.subscribe("game").received();
        viewer.reads(false);
        exchange.news(1, 1);
        viewer.tick();
        exchange.round(2, RoundPhase.SETUP);
        exchange.listed(ACME, "ACME");
        exchange.round(2, RoundPhase.OPEN);
        viewer.tick();
        exchange.news(2, 1);

        final List<JsonNode> messages = viewer.reads(true).tick().received();

        assertThat(messages)
                .extracting(message -> message.get("type").asText() + message.at("/data/roundId"))
                .containsExactly("round2", "news2");
    }

    @Test
    void shouldStaySilentWhenUnsubscribed() {
        viewer.subscribe("book:ACME").received();
        assertThat(viewer.say("{'op':'unsubscribe','ch':['book:ACME']}")
                        .one()
                        .get("type")
                        .asText())
                .isEqualTo("unsubscribed");
        exchange.buy(1, ALICE, 3, 9_900);

        assertThat(viewer.tick().received()).isEmpty();
    }

    private void trade(final long orderId, final long quantity) {
        exchange.command(events -> {
            ExchangeEvents.accepted(events, orderId, ALICE, Side.BUY, quantity, 10_000);
            final Party maker = new Party(1, BOB, 1);
            exchange.trade(events, maker, new Party(orderId, ALICE, 0), Side.BUY, quantity, 10_000);
        });
    }
}
