package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.server.disk.SmallDisk;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of a running server gets full while orders flow, and has space again later. */
class DiskFullSystemTest {
    private static final int JOURNAL_MEBIBYTES = 400;
    private static final int DATA_MEBIBYTES = 1_000;
    private static final long LESS_THAN_THE_RESERVE = 100L << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final long SEED = 1;
    private static final int LAST = 100;

    @TempDir
    private Path folder;

    @Test
    void shouldRefuseOrdersAndGoOnByItselfWhenTheDiskOfTheJournalIsFull() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(SmallDisk.Kind.EXT4, folder.resolve("data/journal"), JOURNAL_MEBIBYTES)) {
            runFull(disk, folder.resolve("data"));
        }
    }

    @Test
    void shouldRefuseOrdersAndGoOnByItselfWhenEverythingIsOnTheFullDisk() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(SmallDisk.Kind.EXT4, folder.resolve("disk"), DATA_MEBIBYTES)) {
            runFull(disk, disk.root().resolve("data"));
        }
    }

    private static void runFull(final SmallDisk disk, final Path data) throws Exception {
        final Trader alice;
        final StubbornTrader crowd;
        try (ServerProcess server = ServerProcess.start(data, "--order-rate=0")) {
            alice = Trader.guest(server.url()).awaitMarket();
            final Trader watcher = Trader.guest(server.url());
            crowd = new StubbornTrader(alice, SEED);
            try {
                disk.fillUpTo(LESS_THAN_THE_RESERVE);
                assertRefusedUntilThereIsSpace(server, disk, crowd, watcher);
                disk.fill();
                assertThat(disk.usableSpace()).isZero();
                assertRefusedUntilThereIsSpace(server, disk, crowd, watcher);
            } finally {
                disk.empty();
                crowd.giveUp();
            }
            server.kill();
        }
        restartAndCompare(data, alice, crowd);
    }

    private static void assertRefusedUntilThereIsSpace(
            final ServerProcess server, final SmallDisk disk, final StubbornTrader crowd, final Trader watcher)
            throws Exception {
        await().atMost(PATIENCE).untilAsserted(() -> assertRefused(watcher));
        assertThat(server.endsWithin(MOMENT)).as(server.text()).isFalse();
        final int before = crowd.count();
        assertThat(watcher.account().path("cash").asLong()).isPositive();
        // Its database may be late on a busy machine: then one is told to try again.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(watcher.orders("all")).isNotNull());
        assertThat(watcher.send("GET", "/healthz", null).statusCode()).isEqualTo(200);
        assertRefused(watcher);
        assertThat(server.endsWithin(MOMENT)).as(server.text()).isFalse();
        crowd.requireNoFailure();
        assertThat(crowd.count())
                .as("acknowledged while nothing can be written")
                .isEqualTo(before);
        disk.empty();
        await().atMost(SECONDS).until(() -> crowd.count() > before);
        assertThat(watcher.attempt(watcher.anySymbol(), "sell", 1).statusCode()).isEqualTo(403);
    }

    // Nothing to sell is an answer of the exchange, behind the journal, and may be asked for as often as one likes.
    private static void assertRefused(final Trader trader) {
        final HttpResponse<String> answer = trader.attempt(trader.anySymbol(), "sell", 1);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("50310000").contains("disk space");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void restartAndCompare(final Path data, final Trader alice, final StubbornTrader crowd)
            throws Exception {
        final long command;
        final String hash;
        try (ServerProcess server = ServerProcess.start(data)) {
            command = Long.parseLong(server.valueAfter("recovered to command ").split(" ")[0]);
            hash = server.valueAfter("state hash ");
            alice.reconnect(server.url());
            final List<Acknowledgement> told = crowd.acknowledged();
            assertThat(told.subList(Math.max(0, told.size() - LAST), told.size()))
                    .isNotEmpty()
                    .allSatisfy(order -> assertThat(crowd.now(order)).matches(order::agreesWith));
            server.terminate();
            assertThat(server.awaitExit()).as(server.text()).isZero();
        }
        final JournalAudit audit = JournalAudit.of(data.resolve("journal"), Set.of(command));
        assertThat(audit.hashes()).isEqualTo(Map.of(command, hash));
        assertThat(audit.enteredTwice()).isEmpty();
        assertThat(crowd.acknowledged()).isNotEmpty().allSatisfy(order -> assertThat(
                        audit.orders().get(order.orderId()))
                .isNotNull());
    }
}
