package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a guest does in a round, against a server as users run it. */
class TradingSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    private static ServerProcess server;
    private static Rows rows;
    private static Trader alice;
    private static String symbol;

    @BeforeAll
    static void startServer() throws Exception {
        server = ServerProcess.start(data);
        rows = new Rows(data);
        alice = Trader.guest(server.url()).awaitMarket();
        symbol = alice.anySymbol();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void shouldHoldTheSharesAndPayThePriceWhenAMarketOrderIsFilled() throws Exception {
        final Trader bob = Trader.guest(server.url());
        final long cashBefore = bob.account().path("cash").asLong();
        final JsonNode order = bob.buys(symbol, 2);
        assertThat(order.path("status").asText()).isEqualTo("filled");
        assertThat(bob.position(symbol).path("qty").asText()).isEqualTo("2");
        final String account = bob.account().path("account_number").asText();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows.of(
                        "select side, status, quantity, filled_quantity from orders where account_id = ?", account))
                .containsExactly("buy filled 2 2"));
        final long paid =
                Long.parseLong(rows.of("select sum(price * quantity) from trades where taker_account_id = ?", account)
                        .get(0));
        assertThat(bob.account().path("cash").asLong()).isEqualTo(cashBefore - paid);
    }

    @Test
    void shouldLeadThroughItsStatesWhenALimitOrderIsReplacedAndCancelled() throws Exception {
        final JsonNode placed = alice.buys(symbol, 3, lowPrice());
        assertThat(placed.path("status").asText()).isEqualTo("new");

        final JsonNode replaced = alice.replaces(placed, 5, lowPrice());
        assertThat(replaced.path("replaces").asText())
                .isEqualTo(placed.path("id").asText());
        assertThat(alice.order(placed).path("status").asText()).isEqualTo("replaced");

        alice.cancels(replaced);
        assertThat(alice.order(replaced).path("status").asText()).isEqualTo("canceled");
        final String account = alice.account().path("account_number").asText();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows.of(
                        "select status, quantity from orders where account_id = ? and type = 'limit'"
                                + " order by order_id",
                        account))
                .containsExactly("replaced 3", "canceled 5"));
    }

    @Test
    void shouldGiveEverythingBackWhenAPositionIsSold() {
        final Trader carol = Trader.guest(server.url());
        carol.buys(symbol, 1);
        assertThat(carol.sells(symbol, 1).path("status").asText()).isEqualTo("filled");
        assertThat(carol.positions()).isEmpty();
    }

    @Test
    void shouldRefuseWithReasonWhenCashDoesNotSuffice() {
        final Trader dave = Trader.guest(server.url());
        final HttpResponse<String> answer = dave.attempt(symbol, "buy", 100_000_000);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("40310000").contains("insufficient balance");
    }

    @Test
    void shouldTellNewsInBothLanguagesWhenTheRoundHasBeenOpenForAWhile() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(alice.get("/api/news").path("news")).isNotEmpty());
        final JsonNode news = alice.get("/api/news").path("news").get(0);
        assertThat(news.path("headlineKo").asText()).containsPattern("[가-힣]");
        assertThat(news.path("headlineEn").asText()).containsPattern("[A-Za-z]");
        assertThat(news.path("direction").asText()).isIn("good", "bad");
    }

    @Test
    void shouldSayThatItIsReadyWhenAsked() {
        final JsonNode ready = alice.get("/readyz");
        assertThat(ready.toString().toLowerCase(Locale.ROOT)).contains("mysql").contains("redis");
        assertThat(alice.send("GET", "/healthz", null).statusCode()).isEqualTo(200);
        assertThat(alice.send("GET", "/metrics", null).body()).contains("# TYPE");
    }

    // A fifth below the last price: on every tick, above the lower price limit, and out of the market makers' way.
    private static long lowPrice() {
        final long fill = alice.orders("closed").get(0).path("filled_avg_price").asLong();
        return lowPriceBelow(fill);
    }

    static long lowPriceBelow(final long price) {
        return price * 4 / 5 / 1_000 * 1_000;
    }
}
