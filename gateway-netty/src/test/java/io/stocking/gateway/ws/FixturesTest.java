package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fixtures in {@code docs/protocol/fixtures} are what the server really says and understands. */
class FixturesTest {
    private static final Path FIXTURES = Path.of("..", "docs", "protocol", "fixtures");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long FIRST = 1L << 24;
    private static final long SECOND = 2L << 24 | 1;
    private static final long THIRD = 3L << 24 | 2;

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final AcceptingDesk desk = new AcceptingDesk(SECOND, model::onEndOfBatch);
    private final TestRankings rankings = new TestRankings(model);
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            chat,
            rankings.feed(),
            new WebSocketContext()
                    .epoch("5f1c2a9be07d4433")
                    .clockMillis(() -> 1_003_500)
                    .orders(desk)
                    .conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final WebSocketClient alice = new WebSocketClient(gateway, ALICE);
    private final Set<String> checked = new HashSet<>();

    @BeforeEach
    void prepare() {
        exchange.shares(BOB, ACME, 100, 100);
        exchange.sell(FIRST, BOB, 30, 10_050);
        exchange.buy(SECOND, ALICE, 5, 9_950);
    }

    @Test
    void shouldMatchFixturesWhenServerSpeaks() throws IOException {
        check("welcome", alice.one());
        alice.say(text("client-subscribe"));
        final List<JsonNode> subscribed = alice.received();
        check("subscribed", subscribed.get(0));
        check("book-snapshot", subscribed.get(1));
        check("trades-snapshot", subscribed.get(3));
        check("candles-snapshot", subscribed.get(5));
        check("tickers-snapshot", subscribed.get(7));
        check("game-round", subscribed.get(9));
        check("account-snapshot", subscribed.get(11));

        exchange.secondsLater(1);
        trade();
        check("account-update", alice.one());
        final List<JsonNode> ticked = alice.tick().received();
        check("book-delta", ticked.get(0));
        check("trades", ticked.get(1));
        check("candles-update", ticked.get(2));
        check("tickers-update", ticked.get(3));
        rankings.secondsLater(1);
        check("game-ranking", alice.tick().one());

        exchange.news(1, 1);
        check("game-news", alice.tick().one());

        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));
        check("account-rejection", alice.one());
        alice.say(text("client-resume"));
        check("subscribed-resumed", alice.received().get(0));
        alice.say(text("client-unsubscribe"));
        check("unsubscribed", alice.one());
        alice.say(text("client-ping"));
        check("pong", alice.one());
        alice.subscribe("book:NOPE");
        check("error", alice.one());
        gateway.logOut(WebSocketClient.credential(ALICE), "anotherLogin");
        check("logged-out", alice.one());

        checkChat();
        checkResults();
        checkOrders();
        assertThat(checked).isEqualTo(files());
    }

    private void checkOrders() {
        final WebSocketClient trader = new WebSocketClient(gateway, ALICE);
        trader.subscribe("account").received();
        for (final String op : List.of("client-order", "client-replace", "client-cancel")) {
            trader.say(text(op));
            assertThat(trader.one().get("type").asText()).as(op).isEqualTo("ack");
        }
        trader.say("{'op':'order','id':'my-order-4','symbol':'ACME','qty':0,'side':'buy','type':'market'}");
        check("order-error", trader.one());
        final WebSocketClient reader = new WebSocketClient(gateway, BOB);
        reader.subscribe("account").received();
        reader.say(text("client-order"));
        check("account-ack", reader.one());
        desk.rejects(RejectReason.INSUFFICIENT_CASH);
        reader.say(text("client-order"));
        check("account-ack-rejected", reader.one());
    }

    private void checkChat() {
        final WebSocketClient reader = new WebSocketClient(gateway, ALICE);
        reader.received();
        chat.notice("1라운드 거래가 열렸습니다.", "Round 1 is open for trading.");
        reader.subscribe("chat:lobby");
        check("chat-snapshot", reader.received().get(1));
        reader.say(text("client-chat"));
        check("posted", reader.one());
        check("chat-messages", reader.tick().one());
        chat.news(model.news().get(0));
        check("chat-news", reader.tick().one());
        reader.subscribe("chat:ACME");
        check("chat-own-messages", reader.received().get(2));
    }

    private void checkResults() {
        final WebSocketClient reader = new WebSocketClient(gateway, ALICE);
        reader.received();
        reader.say("{'op':'subscribe','ch':['game','account']}").received();
        exchange.round(1, RoundPhase.SETTLING);
        exchange.settled(1, ALICE, BOB);
        check("account-result", reader.one());
        check("game-results", reader.tick().received().get(1));
        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.MARKET_CLOSED));
        check("account-rejection-closed", reader.one());
    }

    private void trade() {
        exchange.command(events -> {
            ExchangeEvents.accepted(events, THIRD, ALICE, Side.BUY, 10, 10_100);
            exchange.trade(events, new Party(FIRST, BOB, 20), new Party(THIRD, ALICE, 0), Side.BUY, 10, 10_050);
        });
    }

    private void check(final String name, final JsonNode message) {
        assertThat(message).as(name).isEqualTo(read(text(name)));
    }

    private String text(final String name) {
        checked.add(name);
        try {
            return Files.readString(FIXTURES.resolve(name + ".json"));
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode read(final String text) {
        try {
            return MAPPER.readTree(text);
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toSet());
        }
    }
}
