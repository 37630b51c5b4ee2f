package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of trading: whatever was acknowledged is still there. */
class CrashRecoverySystemTest {
    private static final int RESTING_ORDERS = 200;
    private static final int TRADES_BEFORE_THE_CRASH = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path data;

    @Test
    void shouldKeepEverythingAcknowledgedWhenKilled() throws Exception {
        final Trader alice;
        final Trader bob;
        final List<String> resting = new ArrayList<>();
        final Set<String> traded;
        final String cash;
        final String symbol;
        try (ServerProcess server = ServerProcess.start(data)) {
            alice = Trader.guest(server.url()).awaitMarket();
            bob = Trader.guest(server.url());
            symbol = alice.anySymbol();
            final long price = TradingSystemTest.lowPriceBelow(
                    alice.orders("closed").get(0).path("filled_avg_price").asLong());
            for (int i = 0; i < RESTING_ORDERS; i++) {
                resting.add(alice.buys(symbol, 1, price).path("id").asText());
            }
            cash = alice.account().path("cash").asText();
            traded = tradeUntilKilled(server, bob, symbol);
            restartAndCompare(alice, bob, new Expected(resting, cash, traded, symbol));
            assertThat(server.children()).as("what the killed server left").noneMatch(ProcessHandle::isAlive);
        }
        assertThat(replay(JavaRuntime.current())).isEqualTo(replay(JavaRuntime.current()));
        final var newer = JavaRuntime.jdk25();
        if (newer.isPresent()) {
            assertThat(replay(newer.get())).isEqualTo(replay(JavaRuntime.current()));
        }
    }

    private record Expected(List<String> resting, String cash, Set<String> traded, String symbol) {}

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

    private void restartAndCompare(final Trader alice, final Trader bob, final Expected expected) throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            alice.reconnect(server.url());
            bob.reconnect(server.url());
            final List<String> open = StreamSupport.stream(alice.orders("open").spliterator(), false)
                    .map(order -> order.path("id").asText())
                    .toList();
            assertThat(open).containsExactlyInAnyOrderElementsOf(expected.resting());
            assertThat(alice.account().path("cash").asText()).isEqualTo(expected.cash());
            assertThat(alice.position(expected.symbol()).path("qty").asText()).isEqualTo("1");
            assertThat(expected.traded()).allSatisfy(id -> assertThat(
                            bob.order(id).path("filled_qty").asText())
                    .isEqualTo("1"));
            assertRowsMatch(server, bob);
            server.terminate();
            assertThat(server.awaitExit()).as(server.text()).isZero();
            assertThat(replayTo(lastCommand(server))).contains("state hash " + server.valueAfter("state hash "));
        }
    }

    private void assertRowsMatch(final ServerProcess server, final Trader bob) {
        final Rows rows = new Rows(server, data);
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

    private static long lastCommand(final ServerProcess server) {
        return Long.parseLong(server.valueAfter("recovered to command ").split(" ")[0]);
    }

    private String replayTo(final long command) throws Exception {
        return journal(JavaRuntime.current(), "replay", "--to", Long.toString(command));
    }

    private String replay(final JavaRuntime java) throws Exception {
        return journal(java, "replay");
    }

    private String journal(final JavaRuntime java, final String command, final String... options) throws Exception {
        final List<String> arguments = new ArrayList<>(List.of("journal", command));
        arguments.addAll(List.of(options));
        arguments.add(data.resolve("journal").toString());
        try (ServerProcess process = ServerProcess.launch(java, Map.of(), arguments.toArray(String[]::new))) {
            final int status = process.awaitExit();
            assertThat(status).as(process.text()).isZero();
            return process.text();
        }
    }
}
