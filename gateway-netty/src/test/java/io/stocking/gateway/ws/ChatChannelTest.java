package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ACME;
import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.model.ExchangeEvents.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.chat.Chat;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ExchangeEvents.Party;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.Side;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatChannelTest {
    private static final String SAY = "{'op':'chat','room':'lobby','text':'hi'}";

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            chat,
            new TestRankings(model).feed(),
            new WebSocketContext()
                    .errorBurst(2)
                    .messageBurst(1_000)
                    .keptAccountMessages(8)
                    .conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private final WebSocketClient viewer = new WebSocketClient(gateway, 0);
    private final WebSocketClient alice = new WebSocketClient(gateway, ALICE);

    @BeforeEach
    void prepare() {
        exchange.shares(BOB, ACME, 1_000, 1_000);
        viewer.received();
        alice.received();
    }

    @Test
    void shouldSendHistoryThenNewMessagesWhenRoomIsRead() {
        alice.say(SAY).received();
        viewer.subscribe("chat:lobby");
        final JsonNode snapshot = viewer.received().get(1);
        alice.say(SAY).say(SAY);
        final JsonNode messages = viewer.tick().one();

        assertThat(snapshot.get("type").asText()).isEqualTo("snapshot");
        assertThat(snapshot.at("/data/messages")).hasSize(1);
        assertThat(messages.get("type").asText()).isEqualTo("messages");
        assertThat(messages.get("seq").asLong()).isEqualTo(snapshot.get("seq").asLong() + 1);
        assertThat(messages.at("/data/messages")).hasSize(2);
        assertThat(viewer.tick().received()).isEmpty();
    }

    @Test
    void shouldSayWhichMessageItIsWhenItWasSent() {
        alice.subscribe("chat:lobby").received();
        final JsonNode posted = alice.say(SAY).one();
        final JsonNode message = alice.tick().one().at("/data/messages/0");

        assertThat(posted.get("type").asText()).isEqualTo("posted");
        assertThat(message.get("id")).isEqualTo(posted.at("/data/id"));
    }

    @Test
    void shouldBeginAgainWhenReaderHasMissedMoreThanIsKept() {
        alice.say(SAY).received();
        viewer.subscribe("chat:lobby").received();
        viewer.reads(false);
        for (int message = 0; message < Chat.KEPT + 1; message++) {
            alice.say(SAY);
        }
        viewer.tick();
        viewer.reads(true);
        final JsonNode again = viewer.one();

        assertThat(again.get("type").asText()).isEqualTo("snapshot");
        assertThat(again.at("/data/messages")).hasSize(Chat.KEPT);
    }

    @Test
    void shouldSayNoWithoutCountingAnErrorWhenChatDoesNotAnswer() {
        chat.down(true);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(alice.say(SAY).one().at("/data/code").asText()).isEqualTo("CHAT_UNAVAILABLE");
        }
        assertThat(alice.closeCode()).isZero();
    }

    @Test
    void shouldTellFillOnlyToItsOwnerWhenOrderIsFilled() {
        final WebSocketClient bob = new WebSocketClient(gateway, BOB);
        final WebSocketClient carol = new WebSocketClient(gateway, 4_711);
        for (final WebSocketClient reader : List.of(viewer, alice, bob, carol)) {
            reader.subscribe("chat:ACME").received();
        }
        trade();

        assertThat(text(alice.tick().one())).isEqualTo("Bought 10 ACME at 10,050 won.");
        assertThat(text(bob.tick().one())).isEqualTo("Sold 10 ACME at 10,050 won, 20 still open.");
        assertThat(carol.tick().received()).isEmpty();
        assertThat(viewer.tick().received()).isEmpty();
    }

    @Test
    void shouldTellRefusalOnlyInTheRoomOfItsInstrumentWhenOrderIsRefused() {
        alice.subscribe("chat:lobby").subscribe("chat:ACME").received();
        exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));
        final JsonNode told = alice.tick().one();

        assertThat(told.get("ch").asText()).isEqualTo("chat:ACME");
        assertThat(told.at("/data/messages/0/kind").asText()).isEqualTo("rejection");
        assertThat(text(told)).startsWith("Order refused: insufficient balance for the order");
    }

    @Test
    void shouldTellAgainWhatIsKeptWhenReaderComesBack() {
        alice.subscribe("chat:ACME").received();
        trade();
        final JsonNode told = alice.tick().one();
        alice.disconnect();
        final WebSocketClient again = new WebSocketClient(gateway, ALICE);
        again.received();
        final List<JsonNode> messages = again.subscribe("chat:ACME").received();

        assertThat(messages.get(2).at("/data/messages")).isEqualTo(told.at("/data/messages"));
    }

    @Test
    void shouldGoOnWithTheNewestWhenReaderMissedMoreThanIsKept() {
        alice.subscribe("chat:ACME").received();
        alice.reads(false);
        for (int refusal = 0; refusal < 20; refusal++) {
            exchange.command(events -> ExchangeEvents.rejected(events, ALICE, RejectReason.INSUFFICIENT_CASH));
        }
        alice.reads(true);

        assertThat(alice.one().at("/data/messages")).hasSize(8);
        assertThat(alice.closeCode()).isZero();
    }

    private void trade() {
        exchange.sell(1, BOB, 30, 10_050);
        exchange.command(events -> {
            ExchangeEvents.accepted(events, 2, ALICE, Side.BUY, 10, 10_100);
            exchange.trade(events, new Party(1, BOB, 20), new Party(2, ALICE, 0), Side.BUY, 10, 10_050);
        });
    }

    private static String text(final JsonNode message) {
        return message.at("/data/messages/0/textEn").asText();
    }
}
