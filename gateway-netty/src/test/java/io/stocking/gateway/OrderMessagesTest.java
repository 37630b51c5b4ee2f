package io.stocking.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestExchange;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestWebSocket;
import io.stocking.gateway.ws.WebSocketContext;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders by message, against a real exchange. */
class OrderMessagesTest {
    private TestGateway gateway;
    private TestClient alice;
    private TestWebSocket socket;

    @BeforeEach
    void open() throws IOException {
        open(context -> context.orderRate(0));
    }

    private void open(final UnaryOperator<GatewayContext> settings) throws IOException {
        gateway = new TestGateway(settings);
        alice = gateway.guest();
        socket = connect();
        socket.say("{\"op\":\"subscribe\",\"ch\":[\"account\"]}");
        next("snapshot");
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
    }

    @Test
    void shouldAcknowledgeBehindTheChangeWhenAnOrderIsEntered() {
        say("'op':'order','id':'r1'," + limitOrder(10, 50_000));

        final JsonNode ack = next("ack");
        final JsonNode update = next("update");
        assertThat(ack.at("/data/id").asText()).isEqualTo("r1");
        assertThat(ack.at("/data/result").asText()).isEqualTo("accepted");
        assertThat(ack.at("/data/reason").isNull()).isTrue();
        assertThat(ack.get("ch").asText()).isEqualTo("account");
        assertThat(ack.get("seq").asLong()).isEqualTo(update.get("seq").asLong() + 1);
        assertThat(update.at("/data/orders/0/id")).isEqualTo(ack.at("/data/orderId"));
        assertThat(alice.get("/v2/orders").json().get(0).get("id")).isEqualTo(ack.at("/data/orderId"));
    }

    @Test
    void shouldNameTheNewOrderWhenOneIsReplacedAndCancelled() {
        final String first = entered("r1");

        say("'op':'replace','id':'r2','limit_price':49000,'order_id':'" + first + "'");
        final JsonNode replaced = ack("r2");
        say("'op':'cancel','id':'r3','order_id':'" + replaced.get("orderId").asText() + "'");
        final JsonNode cancelled = ack("r3");

        assertThat(replaced.get("result").asText()).isEqualTo("accepted");
        assertThat(cancelled.get("orderId")).isEqualTo(replaced.get("orderId"));
        assertThat(order(first).get("replaced_by")).isEqualTo(replaced.get("orderId"));
        assertThat(order(replaced.get("orderId").asText()).get("limit_price").asText())
                .isEqualTo("49000");
        assertThat(order(replaced.get("orderId").asText()).get("status").asText())
                .isEqualTo("canceled");
    }

    @Test
    void shouldNameTheFirstOrderWhenAClientOrderIdIsRepeated() {
        final String order = limitOrder(1, 50_000) + ",'client_order_id':'mine'";
        say("'op':'order','id':'r1'," + order);
        final JsonNode first = ack("r1");

        say("'op':'order','id':'r2'," + order);

        assertThat(ack("r2").get("result").asText()).isEqualTo("repeated");
        assertThat(ack("r2").get("orderId")).isEqualTo(first.get("orderId"));
        assertThat(alice.get("/v2/orders").json()).hasSize(1);
    }

    @Test
    void shouldSayWhyWhenTheExchangeRejects() {
        say("'op':'order','id':'r1'," + limitOrder(1_000_000, 50_000));
        say("'op':'order','id':'r2'," + limitOrder(1, 50_001));

        assertThat(ack("r1").get("result").asText()).isEqualTo("rejected");
        assertThat(ack("r1").get("reason").asText()).isEqualTo("INSUFFICIENT_CASH");
        assertThat(ack("r2").get("reason").asText()).isEqualTo("PRICE_OFF_TICK");
    }

    @Test
    void shouldBeResumableWhenTheConnectionBreaksBehindAnOrder() {
        final long seen = next("snapshot").get("seq").asLong();
        final String epoch = next("subscribed").at("/data/epoch").asText();
        entered("r1");
        socket.end();

        socket = connect();
        socket.say("{\"op\":\"subscribe\",\"ch\":[\"account\"],\"resume\":{\"epoch\":\"" + epoch + "\",\"after\":"
                + seen + "}}");

        assertThat(ack("r1").get("result").asText()).isEqualTo("accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'op':'order','id':'r1','symbol':'HBE','side':'buy','type':'market' | INVALID_ORDER | qty",
                "'op':'order','id':'r1','symbol':'NOPE','qty':1,'side':'buy','type':'market' | INVALID_ORDER | NOPE",
                "'op':'order','id':'r1','symbol':'HBE','qty':1.5,'side':'buy','type':'market' | INVALID_ORDER | 1.5",
                "'op':'order','id':'r1','symbol':{'a':1},'qty':1,'side':'buy','type':'market' | INVALID_ORDER | symbol",
                "'op':'replace','id':'r1','order_id':'x','qty':1 | UNKNOWN_ORDER | x",
                "'op':'cancel','id':'r1' | UNKNOWN_ORDER | order"
            })
    void shouldRefuseAtOnceWithTheIdWhenAMessageCannotBecomeACommand(
            final String message, final String code, final String text) {
        say(message);

        final JsonNode error = next("error").get("data");
        assertThat(error.get("code").asText()).isEqualTo(code);
        assertThat(error.get("message").asText()).contains(text);
        assertThat(error.get("id").asText()).isEqualTo("r1");
        assertThat(error.get("ch").asText()).isEqualTo("account");
    }

    @ParameterizedTest
    @CsvSource({"'', false", "7, false", "'\"\"', false", "'\"\\u00e9\"', false", "'\"r1\"', true"})
    void shouldNeedAnIdWhenAnOrderIsSent(final String id, final boolean fine) {
        socket.say("{\"op\":\"order\"," + (id.isEmpty() ? "" : "\"id\":" + id + ",")
                + limitOrder(1, 50_000).replace('\'', '"') + "}");

        if (fine) {
            assertThat(ack("r1").get("result").asText()).isEqualTo("accepted");
        } else {
            assertThat(next("error").at("/data/code").asText()).isEqualTo("BAD_MESSAGE");
        }
    }

    @Test
    void shouldHideOrdersOfOthersWhenTheyAreNamed() {
        final String others =
                gateway.guest().limit("buy", 1, 50_000).json().get("id").asText();

        say("'op':'cancel','id':'r1','order_id':'" + others + "'");

        assertThat(next("error").at("/data/code").asText()).isEqualTo("UNKNOWN_ORDER");
    }

    @Test
    void shouldRefuseWhenNobodyIsLoggedInOrReadsTheAccount() {
        final TestWebSocket stranger = TestWebSocket.connect(gateway.port());
        final TestWebSocket deaf = connect();
        stranger.say("{\"op\":\"cancel\",\"id\":\"r1\",\"order_id\":\"x\"}");
        deaf.say("{\"op\":\"cancel\",\"id\":\"r1\",\"order_id\":\"x\"}");

        assertThat(next(stranger, isType("error")).at("/data/code").asText()).isEqualTo("LOGIN_REQUIRED");
        assertThat(next(deaf, isType("error")).at("/data/code").asText()).isEqualTo("NOT_SUBSCRIBED");
    }

    @Test
    void shouldRefuseWhenTheRingIsFull() {
        gateway.exchange().full(true);

        say("'op':'order','id':'r1'," + limitOrder(1, 50_000));

        assertThat(next("error").at("/data/code").asText()).isEqualTo("EXCHANGE_UNAVAILABLE");
        gateway.exchange().full(false);
        entered("r2");
    }

    @Test
    void shouldSayThatNothingHappenedWhenTheJournalCannotWrite() {
        gateway.exchange().journalAvailable(false);

        say("'op':'order','id':'r1'," + limitOrder(1, 50_000));

        assertThat(ack("r1").get("result").asText()).isEqualTo("unavailable");
        assertThat(alice.get("/v2/orders").json()).isEmpty();
    }

    @Test
    void shouldBoundUnansweredOrdersWhenAnswersStayAway() {
        gateway.exchange().swallow(true);
        for (int i = 0; i < 65; i++) {
            say("'op':'order','id':'r" + i + "'," + limitOrder(1, 50_000));
        }

        final JsonNode error = next("error").get("data");
        assertThat(error.get("code").asText()).isEqualTo("TOO_MANY_IN_FLIGHT");
        assertThat(error.get("id").asText()).isEqualTo("r64");
    }

    @Test
    void shouldShareTheOrderRateWithHttpWhenOrdersComeBothWays() throws IOException {
        gateway.close();
        open(context -> context.orderRate(1));
        for (int i = 0; i < 4; i++) {
            alice.limit("buy", 1, 50_000);
        }
        entered("r1");

        say("'op':'order','id':'r2'," + limitOrder(1, 50_000));

        assertThat(next("error").at("/data/code").asText()).isEqualTo("ORDER_RATE");
        assertThat(alice.limit("buy", 1, 50_000).status()).isEqualTo(429);
    }

    @Test
    void shouldCloseWhenRefusedOrdersKeepComing() throws IOException {
        gateway.close();
        open(context -> context.orderRate(1)
                .webSockets(new WebSocketContext().messagesPerSecond(1).messageBurst(5)));
        final String order = ("{'op':'order','id':'r'," + limitOrder(1, 50_000) + "}").replace('\'', '"');
        for (int i = 0; i < 400 && socket.isOpen(); i++) {
            // The client may never hear the end of a send that the closing overtakes.
            socket.say(order)
                    .handle((sent, closedMeanwhile) -> sent)
                    .completeOnTimeout(null, 1, TimeUnit.SECONDS)
                    .join();
        }

        assertThat(socket.closeCode()).isEqualTo(4000);
    }

    private TestWebSocket connect() {
        return TestWebSocket.connect(
                gateway.port(), "Cookie", alice.cookie(), "Origin", "http://127.0.0.1:" + gateway.port());
    }

    private static String limitOrder(final long quantity, final long price) {
        return "'symbol':'" + TestExchange.SYMBOL + "','qty':'" + quantity
                + "','side':'buy','type':'limit','limit_price':" + price;
    }

    private void say(final String fields) {
        socket.say("{" + fields.replace('\'', '"') + "}").join();
    }

    private String entered(final String id) {
        say("'op':'order','id':'" + id + "'," + limitOrder(1, 50_000));
        return ack(id).get("orderId").asText();
    }

    private JsonNode order(final String id) {
        return alice.get("/v2/orders/" + id).json();
    }

    private JsonNode ack(final String id) {
        return next(
                        socket,
                        message -> message.get("type").asText().equals("ack")
                                && message.at("/data/id").asText().equals(id))
                .get("data");
    }

    private JsonNode next(final String type) {
        return next(socket, isType(type));
    }

    private static Predicate<JsonNode> isType(final String type) {
        return message -> message.get("type").asText().equals(type);
    }

    private static JsonNode next(final TestWebSocket from, final Predicate<JsonNode> wanted) {
        await().until(() -> from.messages().stream().anyMatch(wanted));
        final List<JsonNode> found = from.messages().stream().filter(wanted).toList();
        return found.get(found.size() - 1);
    }
}
