package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.server.database.EmbeddedMariaDb;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} of the server again and again while clients trade without a pause: nothing that was acknowledged is lost,
 * nothing happens twice. {@code -Dstocking.seed=N} gives the moments of an earlier run, {@code -Dstocking.kills=N} how many.
 */
class KillStormSystemTest {
    private static final Logger LOG = LoggerFactory.getLogger(KillStormSystemTest.class);
    private static final int KILLS = 10;
    private static final int SOAK_KILLS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern LAG = Pattern.compile("(?m)^stocking_mysql_lag_commands (\\S+)$");
    private static final double SHORT_LAG = 1_000;

    @TempDir
    private Path data;

    @Test
    void shouldLoseNothingAcknowledgedWhenKilledAgainAndAgain() throws Exception {
        final long seed = Long.getLong("stocking.seed", System.nanoTime());
        final int kills =
                Integer.getInteger("stocking.kills", Boolean.getBoolean("stocking.soak") ? SOAK_KILLS : KILLS);
        LOG.info("{} kills, -Dstocking.seed={}", kills, seed);
        try (KillStorm storm = new KillStorm(data, seed)) {
            storm.begin();
            storm.rage(kills);
            final ServerProcess server = storm.calm();
            for (final StubbornTrader trader : storm.traders()) {
                assertStillTold(trader);
            }
            awaitShortLag(server);
            server.terminate();
            assertThat(server.awaitExit()).as(server.text()).isZero();
            final JournalAudit audit = audit(storm);
            assertRows(storm, audit);
            LOG.info(
                    "{} commands, {} trades, {} rounds; {} orders had been taken when they were sent again",
                    audit.lastCommand(),
                    audit.trades(),
                    audit.rounds(),
                    audit.repeats());
        }
    }

    private static void assertStillTold(final StubbornTrader trader) {
        assertThat(trader.endangered()).isNotEmpty().allSatisfy(order -> assertThat(trader.now(order))
                .as("%s", order)
                .matches(order::agreesWith));
    }

    private static void awaitShortLag(final ServerProcess server) {
        final Trader watcher = Trader.guest(server.url());
        await().atMost(PATIENCE).until(() -> lag(watcher) < SHORT_LAG);
    }

    private static double lag(final Trader watcher) {
        final Matcher line = LAG.matcher(watcher.send("GET", "/metrics", null).body());
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    /** In the journal: every acknowledged order once, no gap, and after a replay the states that were logged. */
    private JournalAudit audit(final KillStorm storm) throws Exception {
        final JournalAudit audit =
                JournalAudit.of(data.resolve("journal"), storm.recovered().keySet());
        assertThat(audit.hashes()).isEqualTo(storm.recovered());
        assertThat(audit.enteredTwice()).isEmpty();
        assertThat(audit.rounds()).as("rounds").isGreaterThan(1);
        for (final StubbornTrader trader : storm.traders()) {
            assertThat(trader.acknowledged()).isNotEmpty().allSatisfy(order -> assertThat(
                            audit.orders().get(order.orderId()))
                    .isEqualTo(new JournalAudit.Order(
                            order.account(), order.clientOrderId(), order.side(), order.quantity())));
        }
        final JournalCommands journal = new JournalCommands(data.resolve("journal"));
        assertThat(journal.run("verify"))
                .contains("commands: " + audit.lastCommand() + " records whole")
                .contains("next is command " + (audit.lastCommand() + 1));
        final Map.Entry<Long, String> last = new ArrayList<>(storm.recovered().entrySet())
                .get(storm.recovered().size() - 1);
        assertThat(journal.run("replay", "--to", last.getKey().toString())).contains("state hash " + last.getValue());
        return audit;
    }

    /** In MySQL: the same orders and trades as in the journal, once each. */
    private void assertRows(final KillStorm storm, final JournalAudit audit) throws Exception {
        try (EmbeddedMariaDb database = PrivateDatabase.startMySql(data)) {
            final Rows rows = new Rows(data);
            assertThat(rows.of("select next_command_index from writer_checkpoint"))
                    .containsExactly(Long.toString(audit.lastCommand() + 1));
            assertThat(rows.of("select count(*), min(trade_id), max(trade_id) from trades"))
                    .containsExactly(audit.trades() + " 1 " + audit.trades());
            assertThat(rows.of("select count(*) from orders where order_id > 0"))
                    .containsExactly(Integer.toString(audit.orders().size()));
            for (final StubbornTrader trader : storm.traders()) {
                final Map<Long, Acknowledgement> written = orders(rows, trader.account());
                assertThat(trader.acknowledged()).allSatisfy(order -> assertThat(written.get(order.orderId()))
                        .as("%s", order)
                        .isNotNull()
                        .matches(order::agreesWith));
            }
        }
    }

    private static Map<Long, Acknowledgement> orders(final Rows rows, final String account) throws Exception {
        final Map<Long, Acknowledgement> orders = new HashMap<>();
        final List<String> found = rows.of(
                "select order_id, client_order_id, side, quantity, if(type = 'limit', price, 'null'), status,"
                        + " filled_quantity from orders where order_id > 0 and account_id = ?",
                account);
        for (final String row : found) {
            final String[] columns = row.split(" ");
            final long orderId = Long.parseLong(columns[0]);
            orders.put(
                    orderId,
                    new Acknowledgement(
                            account,
                            orderId,
                            columns[1],
                            columns[2],
                            Long.parseLong(columns[3]),
                            columns[4],
                            columns[5],
                            Long.parseLong(columns[6])));
        }
        return orders;
    }
}
