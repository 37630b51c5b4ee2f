package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} in every phase of a round and right where one becomes the next: the round goes on with its number, times and
 * orders, and is settled once. {@code -Dstocking.seed=N} gives the moments of an earlier run.
 */
class RestartInEachPhaseSystemTest {
    private static final Logger LOG = LoggerFactory.getLogger(RestartInEachPhaseSystemTest.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CHANGE_MILLIS = 120;
    private static final long MINUTE = 60_000;

    /** The first news, a restart, and the last 15 s without news. */
    private static final long NEWS_SECONDS = 30;

    @TempDir
    private Path data;

    @Test
    void shouldGoOnWithTheSameRoundWhenKilledInEachPhase() throws Exception {
        final long seed = Long.getLong("stocking.seed", System.nanoTime());
        LOG.info("-Dstocking.seed={}", seed);
        final Random random = new Random(seed);
        final String account;
        try (RestartedServer server = new RestartedServer(data)) {
            final RoundWitness alice = killInSetup(server);
            account = alice.trader().account().path("account_number").asText();
            killInOpen(server, alice);
            killAtSettlingAndInIt(server, alice, random.nextInt(CHANGE_MILLIS));
            killInIntermissionAndAtSetup(server, alice, random.nextInt(CHANGE_MILLIS));
            server.stop();
        }
        RoundAudit.assertEverythingOnce(data, account);
    }

    /** Companies are being listed, and market makers endowed. Rounds behind it are long enough for this machine's starts. */
    private static RoundWitness killInSetup(final RestartedServer server) throws Exception {
        final long begin = System.nanoTime();
        server.roundsOf(2, 2, 1, 1);
        server.launch();
        server.killWhenItSays("is in SETUP");
        final long secondsToStart = Duration.ofNanos(System.nanoTime() - begin).toSeconds() + 1;
        server.roundsOf(2, NEWS_SECONDS + secondsToStart, 2 + secondsToStart, 2 + secondsToStart);
        final RoundWitness alice = new RoundWitness(Trader.guest(server.start()));
        LOG.info(
                "killed in SETUP {} s behind the start, after {} commands", secondsToStart, server.recoveredCommands());
        await().atMost(PATIENCE).until(() -> isLongEnough(alice.round()));
        alice.trader().awaitMarket();
        return alice;
    }

    private static boolean isLongEnough(final JsonNode round) {
        return round.path("settleAt").asLong() - round.path("openAt").asLong() > NEWS_SECONDS * 1_000;
    }

    private static void killInOpen(final RestartedServer server, final RoundWitness alice) throws Exception {
        final JsonNode bought = alice.trader().orders("closed").get(0);
        final String symbol = bought.path("symbol").asText();
        final long low =
                TradingSystemTest.lowPriceBelow(bought.path("filled_avg_price").asLong());
        alice.trader().buys(symbol, 2, low);
        alice.trader().buys(symbol, 3, low);
        await().atMost(PATIENCE).until(() -> !alice.news().isEmpty());
        final String terms = alice.terms();
        final String belongings = alice.belongings();
        final String openOrders = alice.openOrders();

        server.kill();
        alice.trader().reconnect(server.start());

        assertThat(alice.awaitPhaseOfTheClock().path("phase").asText()).isEqualTo("open");
        assertThat(alice.terms()).isEqualTo(terms);
        assertThat(alice.belongings()).isEqualTo(belongings);
        assertThat(alice.openOrders()).isEqualTo(openOrders);
        assertThat(alice.trader().sells(symbol, 1).path("filled_qty").asText()).isEqualTo("1");
        assertThat(alice.trader().buys(symbol, 1).path("filled_qty").asText()).isEqualTo("1");
    }

    private static void killAtSettlingAndInIt(
            final RestartedServer server, final RoundWitness alice, final int millisBehind) throws Exception {
        final String terms = alice.terms();
        final String belongings = alice.belongings();

        server.killAt(alice.round().path("settleAt").asLong() + millisBehind);
        alice.trader().reconnect(server.start());
        alice.awaitPhaseOfTheClock();
        assertThat(alice.terms()).isEqualTo(terms);
        assertThat(alice.openOrders()).isEqualTo("[]");
        assertThat(alice.belongings()).isEqualTo(belongings);

        alice.awaitPhase("settling");
        server.kill();
        alice.trader().reconnect(server.start());
        alice.awaitPhaseOfTheClock();
    }

    private static void killInIntermissionAndAtSetup(
            final RestartedServer server, final RoundWitness alice, final int millisBehind) throws Exception {
        alice.awaitPhase("intermission");
        server.kill();
        alice.trader().reconnect(server.start());

        final JsonNode round = alice.awaitPhaseOfTheClock();
        final List<String> orders = alice.trader().orders("all").findValuesAsText("id");
        server.killAt(round.path("endAt").asLong() + millisBehind);
        alice.trader().reconnect(server.start());

        await().atMost(PATIENCE)
                .until(() -> alice.round().path("roundId").asLong()
                        > round.path("roundId").asLong());
        alice.trader().awaitMarket();
        alice.awaitPhaseOfTheClock();
        assertThat(alice.trader().orders("all").findValuesAsText("id"))
                .as("orders, with those of the round before")
                .containsAll(orders);
    }

    @Test
    void shouldSettleTheRoundOnceAndBeginAnotherWhenDownUntilItIsOver() throws Exception {
        final String account;
        try (RestartedServer server = new RestartedServer(data)) {
            server.roundsOf(1, 10, 1, 1);
            final RoundWitness alice =
                    new RoundWitness(Trader.guest(server.start()).awaitMarket());
            account = alice.trader().account().path("account_number").asText();
            final long traded = alice.trader()
                    .get("/api/fills")
                    .path("items")
                    .get(0)
                    .path("roundId")
                    .asLong();
            final long endAt = alice.round().path("endAt").asLong();
            server.kill();
            RestartedServer.awaitTime(endAt);
            alice.trader().reconnect(server.start());

            await().atMost(PATIENCE).until(() -> alice.round().path("roundId").asLong() > traded);
            assertThat(alice.awaitPhaseOfTheClock().path("setupAt").asLong()).isGreaterThanOrEqualTo(endAt);
            final String ranking = "/api/rounds/" + traded + "/ranking";
            await().atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(AssertionError.class)
                    .until(() -> alice.trader()
                            .get(ranking)
                            .path("items")
                            .findValuesAsText("rank")
                            .equals(List.of("1")));
            server.stop();
        }
        RoundAudit.assertEverythingOnce(data, account);
    }

    @Test
    void shouldKeepToTheWallClockWhenClassic() throws Exception {
        try (RestartedServer server = new RestartedServer(data, "--round=classic")) {
            final RoundWitness viewer = new RoundWitness(Trader.guest(server.start()));
            assertOnTheWallClock(viewer.awaitPhaseOfTheClock());

            server.kill();
            viewer.trader().reconnect(server.start());

            assertOnTheWallClock(viewer.awaitPhaseOfTheClock());
        }
    }

    private static void assertOnTheWallClock(final JsonNode round) {
        final long cycle = 12 * MINUTE;
        final long setupAt = round.path("serverTime").asLong() / cycle * cycle;
        assertThat(Stream.of("setupAt", "openAt", "settleAt", "intermissionAt", "endAt")
                        .map(time -> round.path(time).asLong()))
                .containsExactly(
                        setupAt, setupAt + MINUTE, setupAt + 6 * MINUTE, setupAt + 7 * MINUTE, setupAt + cycle);
    }
}
