package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SnapshotFiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SIGTERM while clients trade without a pause. */
class StopSystemTest {
    private static final Logger LOG = LoggerFactory.getLogger(StopSystemTest.class);
    private static final int TRADERS = 3;
    private static final int ORDERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);

    @TempDir
    private Path data;

    private final List<StubbornTrader> traders = new ArrayList<>();

    @Test
    void shouldGiveNoticeDrainAndKeepEverythingAcknowledgedWhenTerminated() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "--stop-notice=2s")) {
            for (int i = 0; i < TRADERS; i++) {
                traders.add(new StubbornTrader(Trader.guest(server.url()).awaitMarket(), i));
            }
            awaitOrders(ORDERS);
            final Trader watcher = Trader.stranger(server.url());
            final CompletableFuture<Integer> closed = follow(server.url());

            final int before = fewestOrders();
            final long began = System.nanoTime();
            server.terminate();

            await().pollInterval(Duration.ofMillis(20)).until(() -> isStopping(watcher));
            awaitOrders(before + 2);
            assertThat(server.endsWithin(STOPPED_WITHIN)).as(server.text()).isTrue();
            LOG.info(
                    "stopped {} ms behind the signal; {} of the orders of the slowest trader came behind it",
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    fewestOrders() - before);
            assertThat(server.awaitExit()).as(server.text()).isZero();
            assertThat(closed.get()).isEqualTo(1012);
            assertThat(server.children()).noneMatch(ProcessHandle::isAlive);
            assertNothingLost();
        } finally {
            traders.forEach(StubbornTrader::giveUp);
        }
    }

    private static boolean isStopping(final Trader watcher) {
        final var answer = watcher.send("GET", "/readyz", null);
        return answer.statusCode() == 503 && answer.body().contains("\"status\":\"stopping\"");
    }

    private void assertNothingLost() {
        final Path journal = data.resolve("journal");
        final JournalAudit audit = JournalAudit.of(journal, Set.of());
        for (final StubbornTrader trader : traders) {
            assertThat(audit.orders().keySet())
                    .containsAll(trader.acknowledged().stream()
                            .map(Acknowledgement::orderId)
                            .toList());
        }
        final Path newest =
                SnapshotFiles.in(JournalDirectory.snapshots(journal)).get(0);
        assertThat(SnapshotFiles.commandIndex(newest)).isEqualTo(audit.lastCommand());
        assertThat(SnapshotFiles.problem(newest)).isNull();
    }

    private void awaitOrders(final int count) {
        await().atMost(PATIENCE).until(() -> fewestOrders() >= count);
    }

    private int fewestOrders() {
        return traders.stream().mapToInt(StubbornTrader::count).min().orElseThrow();
    }

    /** Opens a WebSocket and returns with which code it will be closed. */
    private static CompletableFuture<Integer> follow(final URI server) {
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        final WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onClose(final WebSocket socket, final int code, final String reason) {
                closed.complete(code);
                return null;
            }

            @Override
            public void onError(final WebSocket socket, final Throwable failure) {
                closed.completeExceptionally(failure);
            }
        };
        HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/ws"), listener)
                .join()
                .sendText("{\"op\":\"subscribe\",\"ch\":[\"tickers\",\"game\"]}", true)
                .join();
        return closed;
    }
}
