package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of trading: whatever was acknowledged is still there. */
class CrashRecoverySystemTest {
    private static final int CROWD = 10;
    private static final int RESTING_ORDERS_EACH = 20;
    private static final int TRADES_BEFORE_THE_CRASH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    @Test
    void shouldKeepEverythingAcknowledgedWhenKilled() throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            final Trader bob = Trader.guest(server.url()).awaitMarket();
            final String symbol = bob.anySymbol();
            final long price = TradingSystemTest.lowPriceBelow(
                    bob.orders("closed").get(0).path("filled_avg_price").asLong());
            final List<Resting> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                crowd.add(Resting.place(Trader.guest(server.url()), symbol, price));
            }
            final Set<String> traded = tradeUntilKilled(server, bob, symbol);
            restartAndCompare(crowd, bob, traded, server.children());
            assertThat(server.children()).as("what the killed server left").noneMatch(ProcessHandle::isAlive);
        }
        final String replayed = replay(JavaRuntime.current());
        assertThat(replay(JavaRuntime.current())).isEqualTo(replayed);
        final Optional<JavaRuntime> newer = JavaRuntime.jdk25();
        if (newer.isPresent()) {
            assertThat(replay(newer.get())).isEqualTo(replayed);
        }
    }

    /** One of the crowd: a share, orders that rest, and what is left of the cash. */
    private record Resting(Trader trader, List<String> orders, String symbol, String cash) {
        static Resting place(final Trader trader, final String symbol, final long price) {
            trader.buys(symbol, 1);
            final List<String> orders = new ArrayList<>();
            for (int i = 0; i < RESTING_ORDERS_EACH; i++) {
                orders.add(trader.buys(symbol, 1, price).path("id").asText());
            }
            return new Resting(
                    trader, orders, symbol, trader.account().path("cash").asText());
        }

        void assertUnchanged() {
            final List<String> open = StreamSupport.stream(trader.orders("open").spliterator(), false)
                    .map(order -> order.path("id").asText())
                    .toList();
            assertThat(open).containsExactlyInAnyOrderElementsOf(orders);
            assertThat(trader.account().path("cash").asText()).isEqualTo(cash);
            assertThat(trader.position(symbol).path("qty").asText()).isEqualTo("1");
        }
    }

    /** Returns the orders that were acknowledged as filled. */
    private static Set<String> tradeUntilKilled(final ServerProcess server, final Trader bob, final String symbol)
            throws InterruptedException {
        final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        final AtomicReference<Throwable> endedBy = new AtomicReference<>();
        final Thread trading = new Thread(
                () -> {
                    try {
                        while (true) {
                            final JsonNode order = bob.buys(symbol, 1);
                            acknowledged.add(order.path("id").asText());
                            bob.sells(symbol, 1);
                        }
                    } catch (final RuntimeException | AssertionError end) {
                        endedBy.set(end);
                    }
                },
                "bob");
        trading.start();
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= TRADES_BEFORE_THE_CRASH || !trading.isAlive());
        assertThat(endedBy).as("before the crash").hasNullValue();
        server.kill();
        trading.join();
        return acknowledged;
    }

    private void restartAndCompare(
            final List<Resting> crowd, final Trader bob, final Set<String> traded, final List<ProcessHandle> databases)
            throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(server.children()).as("databases").hasSize(2).isEqualTo(databases);
            bob.reconnect(server.url());
            for (final Resting resting : crowd) {
                resting.trader().reconnect(server.url());
                resting.assertUnchanged();
            }
            assertThat(traded).allSatisfy(id -> assertThat(
                            bob.order(id).path("filled_qty").asText())
                    .isEqualTo("1"));
            assertRowsMatch(bob);
            assertEveryTradeOnce(server);
            server.terminate();
            assertThat(server.awaitExit()).as(server.text()).isZero();
            assertThat(journal().run("replay", "--to", Long.toString(lastCommand(server))))
                    .contains("state hash " + server.valueAfter("state hash "));
        }
    }

    private void assertRowsMatch(final Trader bob) {
        final Rows rows = new Rows(data);
        final String account = bob.account().path("account_number").asText();
        final int fills = StreamSupport.stream(bob.orders("closed").spliterator(), false)
                .mapToInt(order -> order.path("filled_qty").asInt())
                .sum();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows.of(
                        "select sum(quantity) from trades where taker_account_id = ? or maker_account_id = ?",
                        account,
                        account))
                .containsExactly(Integer.toString(fills)));
    }

    /** Trades are numbered from 1 without gaps, and the number is the key of their row. */
    private void assertEveryTradeOnce(final ServerProcess server) throws Exception {
        final String last = Long.toString(lastCommand(server));
        final long trades = journal()
                .run("dump", "--events", "--to", last)
                .lines()
                .filter(line -> line.startsWith("{\"type\":\"Trade\""))
                .count();
        final Rows rows = new Rows(data);
        assertThat(trades).isPositive();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        rows.of("select count(*), max(trade_id) from trades where command_index <= ?", last))
                .containsExactly(trades + " " + trades));
    }

    private static long lastCommand(final ServerProcess server) {
        return Long.parseLong(server.valueAfter("recovered to command ").split(" ")[0]);
    }

    private String replay(final JavaRuntime java) throws Exception {
        return journal().run(java, "replay");
    }

    private JournalCommands journal() {
        return new JournalCommands(data.resolve("journal"));
    }
}
