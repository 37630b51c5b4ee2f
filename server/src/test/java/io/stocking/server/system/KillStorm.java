package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kills a server at random moments, busy or just starting, and starts it again at once, while clients trade on. */
final class KillStorm implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KillStorm.class);
    private static final Pattern RECOVERED =
            Pattern.compile("recovered to command (\\d+) .* state hash ([0-9a-f]{16})");
    private static final int TRADERS = 4;
    private static final int KILLS_AT_START_IN = 3;
    private static final int LONGEST_RUN_MILLIS = 3_000;
    private static final int USUAL_START_MILLIS = 3_000;
    private static final int KILLS_BETWEEN_LINES = 10;

    // Below the ports that outgoing connections get: a client that tries to reach a server that is down must not take
    // its port.
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 10_000;

    private final Path data;
    private final Random random;
    private final int port;
    private final List<StubbornTrader> traders = new ArrayList<>();
    private final Map<Long, String> recovered = new TreeMap<>();
    private final List<Long> millisToReady = new ArrayList<>();
    private final long startedAt = System.nanoTime();
    private ServerProcess server;
    private int starts;
    private long lastStart = USUAL_START_MILLIS;

    KillStorm(final Path data, final long seed) throws IOException {
        this.data = data;
        random = new Random(seed);
        port = freePort();
    }

    private int freePort() throws IOException {
        for (; ; ) {
            final int candidate = LOWEST_PORT + random.nextInt(PORTS);
            try (ServerSocket probe = new ServerSocket(candidate, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (final IOException taken) {
                LOG.info("port {} is taken", candidate);
            }
        }
    }

    /** Starts the server for the first time, and everybody begins to trade. */
    void begin() throws IOException {
        launch();
        server.awaitReady();
        for (int i = 0; i < TRADERS; i++) {
            traders.add(new StubbornTrader(Trader.guest(server.url()).awaitMarket(), random.nextLong()));
        }
    }

    private void launch() throws IOException {
        starts++;
        server = ServerProcess.launch(
                data,
                "--port=" + port,
                "--order-rate=0",
                "--round-setup=1s",
                "--round-open=15s",
                "--round-settling=1s",
                "--round-intermission=1s");
    }

    /** Does it that often; the server runs in the end, or starts. */
    void rage(final int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            killAtSomeMoment();
            launch();
            traders.forEach(StubbornTrader::requireNoFailure);
            if (kill % KILLS_BETWEEN_LINES == 0) {
                LOG.info("{} of {} kills, {}", kill, kills, this);
            }
        }
    }

    private void killAtSomeMoment() throws Exception {
        final boolean ready = random.nextInt(KILLS_AT_START_IN) > 0;
        if (ready) {
            awaitReady();
        }
        final Duration moment = Duration.ofMillis(random.nextInt(ready ? LONGEST_RUN_MILLIS : (int) lastStart));
        assertThat(server.endsWithin(moment)).as(server.text()).isFalse();
        server.kill();
        remember();
    }

    private void awaitReady() {
        server.awaitReady();
        if (starts > 1) {
            lastStart = server.millisToReady();
            millisToReady.add(lastStart);
        }
    }

    private void remember() {
        final Matcher line = RECOVERED.matcher(server.text());
        if (line.find()) {
            final Long command = Long.valueOf(line.group(1));
            final String before = recovered.put(command, line.group(2));
            assertThat(before).as("hash after command %d", command).isIn(null, line.group(2));
        }
    }

    /** Everybody gets the last answer and stops; the server runs on. */
    ServerProcess calm() throws InterruptedException {
        awaitReady();
        remember();
        for (final StubbornTrader trader : traders) {
            trader.stop();
        }
        LOG.info("calm again, {}", this);
        return server;
    }

    List<StubbornTrader> traders() {
        return traders;
    }

    /** The state hashes that were logged, by the command that was the last one then. */
    Map<Long, String> recovered() {
        return recovered;
    }

    @Override
    public String toString() {
        final List<Long> sorted = millisToReady.stream().sorted().toList();
        return "%d acknowledged, %d recoveries, ready after %s ms (median) and %s ms (longest) of %d starts, %d s"
                .formatted(
                        traders.stream().mapToInt(StubbornTrader::count).sum(),
                        recovered.size(),
                        sorted.isEmpty() ? "-" : sorted.get(sorted.size() / 2),
                        sorted.isEmpty() ? "-" : sorted.get(sorted.size() - 1),
                        sorted.size(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startedAt));
    }

    @Override
    public void close() {
        traders.forEach(StubbornTrader::giveUp);
        if (server != null) {
            server.close();
        }
    }
}
