package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.server.database.MySqlAddress;
import io.stocking.testing.FaultyLink;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MySQL goes away while people trade; {@code -Dstocking.soak=true} makes it a minute. */
class MySqlOutageSystemTest {
    private static final Logger LOG = LoggerFactory.getLogger(MySqlOutageSystemTest.class);
    private static final int CROWD = 4;
    private static final Duration BASELINE = OutageStage.OUTAGE;
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(60);
    // The writer waits ten seconds for an answer before it says that there is none.
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(20);
    private static final double CLEAR_ANSWER_MILLIS = 3_000;
    private static final double LONGEST_ORDER_MILLIS = 3_000;
    private static final String LAG = "stocking_mysql_lag_commands";
    private static final String UP = "stocking_mysql_up";

    @TempDir
    private Path folder;

    @Test
    void shouldTradeOnAndCatchUpWhenMySqlIsAway() throws Exception {
        outage("away", FaultyLink::cut);
    }

    @Test
    void shouldTradeOnAndCatchUpWhenMySqlHangs() throws Exception {
        outage("hanging", FaultyLink::silence);
    }

    private void outage(final String name, final Consumer<FaultyLink> fault) throws Exception {
        try (OutageStage stage = new OutageStage(folder)) {
            final Trader alice = Trader.guest(stage.server().url()).awaitMarket();
            final Trader stranger = Trader.stranger(stage.server().url());
            try (TradingCrowd crowd = TradingCrowd.start(stage.server().url(), CROWD)) {
                report(name + ", before", measure(crowd, () -> {}));
                fault.accept(stage.mysqlLink());
                final double lagBefore = stage.metric(LAG);
                report(name + ", during", measure(crowd, () -> assertClearAnswers(alice, stranger)));
                await().atMost(NOTICED_WITHIN).until(() -> stage.readiness("mysql"), "down"::equals);
                assertThat(stage.metric(UP)).isZero();
                assertThat(stage.metric(LAG)).isGreaterThan(lagBefore + 1_000);

                stage.mysqlLink().restore();
                awaitCaughtUp(name, stage);
                crowd.close();
                assertThat(crowd.failures()).isEmpty();
            }
            await().atMost(NOTICED_WITHIN).until(() -> stage.readiness("mysql"), "up"::equals);
            // Readers have connections of their own, which come back by themselves too.
            await().atMost(NOTICED_WITHIN)
                    .untilAsserted(() -> assertThat(alice.orders("closed")).isNotEmpty());
            assertRowsAreWhatTheEventLogSays(stage);
        }
    }

    /** What an outage of its length leaves of the orders' latencies; nobody may be refused or forgotten meanwhile. */
    private static TradingCrowd.Measurement measure(final TradingCrowd crowd, final Runnable meanwhile) {
        crowd.beginMeasurement();
        await().atMost(BASELINE.multipliedBy(3))
                .during(BASELINE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    meanwhile.run();
                    return crowd.failures().isEmpty();
                });
        final TradingCrowd.Measurement measured = crowd.measurement();
        assertThat(measured.longestMillis()).as("%s", measured).isLessThan(LONGEST_ORDER_MILLIS);
        assertThat(measured.commands()).isGreaterThan(5 * CROWD);
        return measured;
    }

    /** The running round is there as always; older rounds, and new users, are a clear no. */
    private static void assertClearAnswers(final Trader alice, final Trader stranger) {
        assertThat(alice.orders("open")).isEmpty();
        assertThat(alice.account().path("cash").asLong()).isPositive();
        final long begin = System.nanoTime();
        for (final String path : new String[] {"/v2/orders?status=closed", "/api/fills"}) {
            final HttpResponse<String> answer = alice.send("GET", path, null);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        }
        final HttpResponse<String> logIn = stranger.attemptLogIn();
        assertThat(logIn.statusCode()).as(logIn.body()).isEqualTo(503);
        assertThat((System.nanoTime() - begin) / 1e6 / 3)
                .as("milliseconds for a 503")
                .isLessThan(CLEAR_ANSWER_MILLIS);
    }

    private static void awaitCaughtUp(final String name, final OutageStage stage) {
        final long begin = System.nanoTime();
        final double behind = stage.metric(LAG);
        await().atMost(CAUGHT_UP_WITHIN).until(() -> stage.metric(UP) == 1 && stage.metric(LAG) < 1_000);
        final double seconds = (System.nanoTime() - begin) / 1e9;
        LOG.info("MySQL {}: {} commands behind, caught up {} s after it was back, under load", name, behind, seconds);
    }

    private static void report(final String phase, final TradingCrowd.Measurement measured) {
        LOG.info("MySQL {}: {}", phase, measured);
    }

    private void assertRowsAreWhatTheEventLogSays(final OutageStage stage) throws Exception {
        stage.server().terminate();
        assertThat(stage.server().awaitExit()).as(stage.server().text()).isZero();
        final LoggedEvents events = LoggedEvents.read(folder.resolve("server/journal"));
        assertThat(row(stage.mysql(), "select count(*) from orders")).isEqualTo(events.orders());
        assertThat(row(
                        stage.mysql(),
                        "select count(*), min(trade_id), max(trade_id), sum(quantity), sum(price * quantity)"
                                + " from trades"))
                .isEqualTo(events.trades());
        assertThat(row(stage.mysql(), "select sum(filled_quantity) from orders where status <> 'replaced'"))
                .isEqualTo(row(stage.mysql(), "select 2 * sum(quantity) from trades"));
    }

    private static String row(final MySqlAddress at, final String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            final StringBuilder columns = new StringBuilder(row.getString(1));
            for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                columns.append(' ').append(row.getString(i));
            }
            return columns.toString();
        }
    }
}
