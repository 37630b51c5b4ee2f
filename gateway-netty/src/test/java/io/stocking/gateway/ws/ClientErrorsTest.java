package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientErrorsTest {
    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            chat,
            new TestRankings(model).feed(),
            new WebSocketContext()
                    .messageBurst(10)
                    .messagesPerSecond(20)
                    .errorBurst(2)
                    .maxSubscriptions(3)
                    .conclude());
    private WebSocketClient client;

    @BeforeEach
    void connect() {
        ExchangeEvents.openRound(model);
        client = new WebSocketClient(gateway, 0);
        client.received();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense                                          | BAD_JSON
                    {"op":"ping"                                      | BAD_JSON
                    {"op":"ping"} {}                                  | BAD_JSON
                    {"op":"ping","x":[[[[[[[[[1]]]]]]]]]}             | BAD_JSON
                    {"op":"ping","op":"ping"}                         | BAD_JSON
                    {"op":"ping","x":{"y":1,"y":2}}                   | BAD_JSON
                    {"op":"subscribe","ch":["account"],"resume":{"epoch":"e","after":1e9999}} | BAD_MESSAGE
                    {"op":"subscribe","ch":["account"],"resume":{"epoch":"e","after":9223372036854775808}} | BAD_JSON
                    []                                                | BAD_MESSAGE
                    {}                                                | BAD_MESSAGE
                    {"op":5}                                          | BAD_MESSAGE
                    {"op":"subscribe"}                                | BAD_MESSAGE
                    {"op":"subscribe","ch":"tickers"}                 | BAD_MESSAGE
                    {"op":"subscribe","ch":[1]}                       | BAD_MESSAGE
                    {"op":"subscribe","ch":["account"],"resume":{}}   | BAD_MESSAGE
                    {"op":"subscribe","ch":["account"],"resume":7}    | BAD_MESSAGE
                    {"op":"dance"}                                    | UNKNOWN_OP
                    {"op":"chat","room":"lobby","text":"hi"}          | LOGIN_REQUIRED
                    {"op":"chat","room":5,"text":"hi"}                | BAD_MESSAGE
                    {"op":"chat","room":"lobby","text":["hi"]}        | BAD_MESSAGE
                    {"op":"subscribe","ch":["chat:NOPE"]}             | UNKNOWN_ROOM
                    {"op":"subscribe","ch":["chat:"]}                 | UNKNOWN_ROOM
                    {"op":"subscribe","ch":["chat"]}                  | UNKNOWN_CHANNEL
                    {"op":"subscribe","ch":["weather"]}               | UNKNOWN_CHANNEL
                    {"op":"subscribe","ch":["book"]}                  | UNKNOWN_CHANNEL
                    {"op":"subscribe","ch":["book:ACME:1"]}           | UNKNOWN_CHANNEL
                    {"op":"subscribe","ch":["candles:ACME:2s"]}       | UNKNOWN_CHANNEL
                    {"op":"subscribe","ch":["book:NOPE"]}             | UNKNOWN_SYMBOL
                    """)
    void shouldAnswerWithCodeAndGoOnWhenMessageIsWrong(final String message, final String code) {
        client.say(message);
        final JsonNode error = client.one();

        assertThat(error.get("type").asText()).isEqualTo("error");
        assertThat(error.at("/data/code").asText()).isEqualTo(code);
        assertThat(client.say("{'op':'ping'}").one().get("type").asText()).isEqualTo("pong");
    }

    @Test
    void shouldAnswerWithCodeWhenMessageIsTooLongOrNotText() {
        client.say("{'op':'ping','x':'" + "x".repeat(64 * 1024) + "'}");
        assertThat(client.one().at("/data/code").asText()).isEqualTo("MESSAGE_TOO_LONG");

        assertThat(client.sayBinary().one().at("/data/code").asText()).isEqualTo("NOT_TEXT");
    }

    @Test
    void shouldAnswerWithCodeAndGoOnWhenMessageLooksLikeUtf32() {
        client.say("\0\0\0{\u0011\u0011\u0011\u0011");
        assertThat(client.one().at("/data/code").asText()).isEqualTo("BAD_JSON");
        assertThat(client.say("{'op':'ping'}").one().get("type").asText()).isEqualTo("pong");
    }

    @Test
    void shouldCloseWithCodeWhenServerFails() {
        assertThat(client.fault().closeCode()).isEqualTo(1011);
    }

    @Test
    void shouldIgnoreFieldsWhenTheyAreUnknown() {
        client.say("{'v':{'a':[1,2]},'op':'subscribe','ch':['tickers'],'resume':null}");

        assertThat(client.received())
                .extracting(message -> message.get("type").asText())
                .containsExactly("subscribed", "snapshot");
    }

    @Test
    void shouldObeyTheRestWhenOneChannelIsUnknown() {
        client.say("{'op':'subscribe','ch':['book:NOPE','book:ACME']}");
        final List<JsonNode> messages = client.received();

        assertThat(messages.get(0).at("/data/ch").asText()).isEqualTo("book:NOPE");
        assertThat(messages.get(2).get("ch").asText()).isEqualTo("book:ACME");
    }

    @Test
    void shouldCloseWhenErrorsAreRepeated() {
        client.say("x").say("x");
        assertThat(client.closeCode()).isZero();

        client.say("x");

        assertThat(client.closeCode()).isEqualTo(4000);
    }

    @Test
    void shouldForgiveErrorsWhenTimePasses() {
        client.say("x").say("x").ticks(200).say("x");

        assertThat(client.closeCode()).isZero();
    }

    @Test
    void shouldRefuseMessagesWhenThereAreTooMany() {
        for (int ping = 0; ping < 10; ping++) {
            client.say("{'op':'ping'}");
        }
        client.received();
        assertThat(client.say("{'op':'ping'}").one().at("/data/code").asText()).isEqualTo("TOO_MANY_MESSAGES");

        assertThat(client.tick().say("{'op':'ping'}").one().get("type").asText())
                .isEqualTo("pong");
    }

    @Test
    void shouldRefuseChannelWhenConnectionHasTooMany() {
        client.say("{'op':'subscribe','ch':['tickers','game','book:ACME','book:BETA']}");
        final List<JsonNode> messages = client.received();

        assertThat(messages.get(messages.size() - 1).at("/data/code").asText()).isEqualTo("TOO_MANY_CHANNELS");
        assertThat(client.subscribe("tickers").received()).hasSize(2);
    }

    @Test
    void shouldRefuseSettingWhenItIsOutOfRange() {
        assertThatThrownBy(() -> new WebSocketContext().flushMillis(0).conclude())
                .hasMessage("flushMillis 0 is outside 1 to 1000");
        assertThatThrownBy(() -> new ReadModelContext().bookLevels(0).conclude())
                .hasMessage("bookLevels 0 is outside 1 to 1000");
    }
}
