package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.server.monitoring.Dashboards;
import io.stocking.server.monitoring.MetricsPage;
import io.stocking.server.monitoring.SlackChannel.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From something that breaks to the message in somebody's channel, and to the one that says that it is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG_SYNC = Duration.ofSeconds(8);
    private static final String RATE_INTERVAL = "20s";
    private static final int CROWD = 2;

    private MonitoringStage stage;

    @BeforeAll
    void start(@TempDir final Path folder) throws Exception {
        stage = MonitoringStage.start(folder);
        awaitWatched();
    }

    @AfterAll
    void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void shouldTellSlackWhenTheServerIsKilledAndWhenItIsBack() throws Exception {
        final Message firing;
        stage.killServer();
        try {
            firing = stage.slack().awaitMessage("[CRITICAL] ServerDown: The exchange does not answer.");
        } finally {
            stage.startServerAgain();
        }
        assertThat(firing.channel()).isEqualTo("#stocking-alerts");
        assertThat(firing.color()).isEqualTo("danger");
        assertThat(firing.link()).endsWith("/ops/runbooks/recover.md");
        assertThat(firing.text())
                .contains("*" + stage.instance() + "*, since ")
                .contains("cannot read /metrics of " + stage.instance())
                .contains("Runbook: " + firing.link());

        final Message resolved = stage.slack().awaitMessage("[RESOLVED] ServerDown");
        assertThat(resolved.color()).isEqualTo("good");
        assertThat(resolved.text())
                .contains("*" + stage.instance() + "*, from ")
                .contains("It is over.");
    }

    @Test
    void shouldTellSlackWhenMySqlIsStoppedAndWhenItIsBack() throws Exception {
        final Message firing;
        stage.mariaDb().kill();
        try {
            firing = stage.slack().awaitMessage("[CRITICAL] MySqlDown");
        } finally {
            stage.mariaDb().startAgain();
        }
        assertThat(firing.text()).contains("Trading goes on");
        assertThat(firing.link()).endsWith("/mysql-behind.md");

        stage.slack().awaitMessage("[RESOLVED] MySqlDown");
    }

    @Test
    void shouldTellSlackWhenTheRingIsFullAndWhenItHasRoom() throws Exception {
        final Trader alice = Trader.guest(stage.server().url()).awaitMarket();
        try (OrderFlood flood = new OrderFlood(alice, 2 * MonitoringStage.RING)) {
            try (SlowDisk disk = stage.slowDisk(LONG_SYNC)) {
                disk.awaitSlow();
                flood.begin();
                final Message refused = stage.slack().awaitMessage("[CRITICAL] OrdersRefusedBecauseFull");
                assertThat(refused.text()).contains("has answered 503 to about ");
                assertThat(flood.answered(503)).isPositive();
                stage.slack().awaitMessage("[WARNING] RingNearlyFull");
            }
        }
        stage.slack().awaitMessage("[RESOLVED] OrdersRefusedBecauseFull");
    }

    @Test
    void shouldHaveDataWhenADashboardAsks() throws Exception {
        try (TradingCrowd crowd = TradingCrowd.start(stage.server().url(), CROWD)) {
            final Trader alice = Trader.guest(stage.server().url());
            final List<Dashboards.Query> queries = new ArrayList<>(Dashboards.queries());
            assertThat(queries).hasSizeGreaterThan(40);
            await().atMost(PATIENCE).untilAsserted(() -> {
                // Nothing to sell is a rejection with a reason.
                assertThat(alice.attempt(alice.anySymbol(), "sell", 1).statusCode())
                        .isEqualTo(403);
                queries.removeIf(this::hasData);
                assertThat(queries).as("queries without data").isEmpty();
            });
            assertThat(crowd.failures()).isEmpty();
        }
    }

    @Test
    void shouldBeOnItsPageWhenSomethingIsMeasured() throws Exception {
        final Trader alice = Trader.guest(stage.server().url()).awaitMarket();
        final String metrics = alice.send("GET", "/metrics", null).body();
        assertThat(MetricsPage.rowsOf(metrics)).containsExactlyElementsOf(MetricsPage.rows());
    }

    private boolean hasData(final Dashboards.Query query) {
        try {
            return !stage.monitoring().query(query.filled(RATE_INTERVAL)).isEmpty();
        } catch (final IOException e) {
            throw new AssertionError(query.toString(), e);
        }
    }

    private void awaitWatched() {
        await("Prometheus to see the server")
                .atMost(PATIENCE)
                .until(() -> stage.monitoring().query("up == 1").size() == 1);
    }
}
