package io.stocking.gateway.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.rest.history.MySqlPastRounds;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestExchange;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.message.codec.NewsScope;
import io.stocking.persistence.history.ResultHistory;
import io.stocking.persistence.history.RoundHistory;
import io.stocking.persistence.history.round.CandleHistory;
import io.stocking.persistence.history.round.NewsHistory;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of round 1, in which Alice has bought from Bob, before and after round 2 has begun. */
class PastRoundPagesTest {
    private static TestMySql mysql;
    private static TestGateway gateway;
    private static MySqlWriter writer;
    private static TestClient alice;
    private static JsonNode candlesOfRunningRound;
    private static JsonNode newsOfRunningRound;
    private static JsonNode worthInRunningRound;

    @BeforeAll
    static void play() throws IOException {
        mysql = new TestMySql();
        final DataSource rows = mysql.dataSource();
        gateway = new TestGateway(context -> context.orderRate(0)
                .results(RoundResults.of(new ResultHistory(rows)))
                .pastRounds(
                        new MySqlPastRounds(new RoundHistory(rows), new CandleHistory(rows), new NewsHistory(rows))));
        writer = new MySqlWriter(new WriterContext()
                .dataSource(mysql.writer())
                .eventLog(gateway.exchange().eventLog()));
        writer.start();
        alice = gateway.guest();
        final TestClient bob = gateway.guest();
        gateway.exchange().giveShares(bob.userId(), 10);
        for (final long price : new long[] {50_000, 51_000, 49_000}) {
            bob.limit("sell", 1, price);
            alice.limit("buy", 1, price);
        }
        gateway.exchange().publishNews(1, 1, NewsScope.COMPANY);
        gateway.exchange().publishNews(1, 2, NewsScope.SECTOR);
        gateway.exchange().endRound(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> alice.get("/api/news").json().get("news").size() == 2);
        candlesOfRunningRound = candles("?round=1").json();
        newsOfRunningRound = alice.get("/api/news?round=1").json();
        worthInRunningRound = worth("");
        gateway.exchange().openRound(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> writer.lag() == 0);
    }

    @AfterAll
    static void close() throws IOException {
        gateway.close();
        writer.close();
        mysql.close();
    }

    private static TestClient.Response candles(final String query) {
        return gateway.visitor().get("/api/candles/" + TestExchange.SYMBOL + query);
    }

    private static JsonNode worth(final String query) {
        return alice.get("/v2/account/portfolio/history" + query).json();
    }

    @Test
    void shouldSayTheSameOfARoundWhenItIsOver() {
        assertThat(candlesOfRunningRound.get("candles")).isNotEmpty();
        assertThat(candles("?round=1").json()).isEqualTo(candlesOfRunningRound);
        assertThat(newsOfRunningRound.get("news")).hasSize(2);
        assertThat(gateway.visitor().get("/api/news?round=1").json()).isEqualTo(newsOfRunningRound);
    }

    @Test
    void shouldTellOfTheRunningRoundWhenNoneIsNamed() {
        assertThat(candles("").json().get("candles")).isEmpty();
        assertThat(candles("?round=2").json().get("candles")).isEmpty();
        assertThat(alice.get("/api/news").json().get("news")).isEmpty();
    }

    @Test
    void shouldHaveLongestIntervalInOneCandleWhenTradesAreOfOneMinute() {
        final JsonNode minutes = candles("?round=1&interval=1m").json().get("candles");

        long volume = 0;
        for (final JsonNode minute : minutes) {
            volume += minute.get("volume").asLong();
        }
        assertThat(volume).isEqualTo(3);
        assertThat(minutes.get(0).get("open").asLong()).isEqualTo(50_000);
        assertThat(minutes.get(minutes.size() - 1).get("close").asLong()).isEqualTo(49_000);
    }

    @Test
    void shouldAnswerNotFoundWhenThereWasNoSuchRoundOrSymbol() {
        assertThat(candles("?round=7").status()).isEqualTo(404);
        assertThat(gateway.visitor().get("/api/candles/NONE?round=1").status()).isEqualTo(404);
        assertThat(gateway.visitor().get("/api/news?round=7").status()).isEqualTo(404);
        assertThat(candles("?round=-1").status()).isEqualTo(422);
        assertThat(candles("?round=x").status()).isEqualTo(400);
    }

    @Test
    void shouldRememberWhatAccountWasWorthWhenRoundIsOver() {
        assertThat(profits(worthInRunningRound))
                .as("bought for 150,000, worth 3 times 49,000")
                .endsWith(-3_000L);

        final JsonNode worth = worth("");

        assertThat(profits(worth)).containsExactlyInAnyOrder(0L, -3_000L);
        assertThat(worth.get("base_value").asLong()).isEqualTo(TestExchange.SEED_CASH);
        assertThat(worth.get("timestamp")).hasSameSizeAs(worth.get("equity"));
        assertThat(profits(worth("?timeframe=1D"))).as("the last of each day").contains(0L);
        assertThat(profits(worth("?end=2026-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void shouldRefuseWhenPeriodOrTimeframeIsUnknown() {
        for (final String query : new String[] {"?period=x", "?period=0D", "?timeframe=2Min", "?start=yesterday"}) {
            assertThat(alice.get("/v2/account/portfolio/history" + query).status())
                    .as(query)
                    .isEqualTo(422);
        }
        for (final String query : new String[] {"?period=1D", "?period=999A", "?timeframe=5Sec", "?timeframe=1H"}) {
            assertThat(alice.get("/v2/account/portfolio/history" + query).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    private static List<Long> profits(final JsonNode worth) {
        final List<Long> profits = new ArrayList<>();
        worth.get("profit_loss").forEach(profit -> profits.add(profit.asLong()));
        return profits;
    }
}
