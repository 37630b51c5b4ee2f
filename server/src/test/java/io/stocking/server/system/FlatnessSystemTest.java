package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half the load the machine can take, for half an hour with {@code -Dstocking.soak=true} and a good half minute
 * otherwise: disk, heap and open files do not grow.
 */
class FlatnessSystemTest {
    private static final boolean SOAK = Boolean.getBoolean("stocking.soak");
    private static final int TRADERS = 6;
    private static final int LEAST_SAMPLES = 9;
    private static final Duration FULL_LOAD = Duration.ofSeconds(SOAK ? 15 : 3);
    private static final Duration HALF_LOAD = SOAK ? Duration.ofMinutes(30) : Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    // A leak of 16 bytes a request for half an hour, of half a kilobyte in the short form, is more than that.
    private static final long HEAP_NOISE = SOAK ? 16 << 20 : 8 << 20;
    private static final int DESCRIPTOR_NOISE = 6;
    private static final double JOURNAL_NOISE = 1.5;
    private static final int FILE_NOISE = 3;
    private static final Path REPORT = Path.of("target", "flatness" + (SOAK ? "-soak" : "") + ".csv");

    @TempDir
    private Path data;

    private final List<ServerVitals> samples = new ArrayList<>();

    @Test
    void shouldStayFlatWhenTheLoadIsSteady() throws Exception {
        try (ServerProcess server = ServerProcess.startInRounds(data, flags());
                PrintWriter report = new PrintWriter(Files.newBufferedWriter(REPORT, StandardCharsets.UTF_8))) {
            final Trader clock = Trader.guest(server.url());
            try (SteadyLoad load = new SteadyLoad(Stream.generate(() -> Trader.guest(server.url()))
                    .limit(TRADERS)
                    .toList())) {
                say(report, "half of %.0f requests a second".formatted(2 * halveLoad(load)));
                say(
                        report,
                        "s, requests, journal KB, oldest, command files, event files, snapshots, live KB, descriptors,"
                                + " deleted");
                sampleEveryRound(server, clock, load, report);
                assertThat(load.endedBy()).isNull();
                assertThat(load.failed()).as("requests that failed").isZero();
                assertThat(load.taken()).as("of %d requests", load.sent()).isGreaterThan(load.sent() / 10);
            }
        }
        assertFlat();
    }

    /** Rounds, files and history are a twentieth, or a sixtieth, as long when there is less time. */
    private static String[] flags() {
        final String rounds = SOAK ? "2s 50s 2s 6s" : "200ms 2200ms 200ms 400ms";
        final String[] phases = rounds.split(" ");
        return new String[] {
            "--order-rate=0",
            "--snapshot-interval=" + (SOAK ? 20_000 : 1_000),
            "--journal-file=" + (SOAK ? "1m" : "1s"),
            "--journal-keep=" + (SOAK ? "2m" : "3s"),
            "--round-setup=" + phases[0],
            "--round-open=" + phases[1],
            "--round-settling=" + phases[2],
            "--round-intermission=" + phases[3],
        };
    }

    /** Returns the requests a second it goes on with. */
    private static double halveLoad(final SteadyLoad load) {
        await().atMost(PATIENCE).until(() -> load.taken() > 0);
        measureRate(load);
        final double rate = measureRate(load) / 2;
        load.orderRate(rate);
        return rate;
    }

    private static double measureRate(final SteadyLoad load) {
        final long before = load.sent();
        final long begin = System.nanoTime();
        await().atMost(PATIENCE).until(() -> System.nanoTime() - begin > FULL_LOAD.toNanos());
        return (load.sent() - before) * 1e9 / (System.nanoTime() - begin);
    }

    /** At the same moment of every round, since what a round has led to is in memory until the next. */
    private void sampleEveryRound(
            final ServerProcess server, final Trader clock, final SteadyLoad load, final PrintWriter report)
            throws IOException, InterruptedException {
        final long begin = System.nanoTime();
        while (System.nanoTime() - begin < HALF_LOAD.toNanos() || samples.size() < LEAST_SAMPLES) {
            awaitOpen(clock, false);
            awaitOpen(clock, true);
            final ServerVitals vitals = ServerVitals.of(server, data, load.sent());
            samples.add(vitals);
            final long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            say(report, seconds + ", " + vitals.line());
        }
    }

    private static void awaitOpen(final Trader clock, final boolean open) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> clock.get("/v2/clock").path("is_open").asBoolean() == open);
    }

    private static void say(final PrintWriter report, final String line) {
        report.println(line);
        report.flush();
        System.out.println(line);
    }

    private void assertFlat() {
        final int third = samples.size() / 3;
        final List<ServerVitals> first = samples.subList(0, third);
        final List<ServerVitals> middle = samples.subList(third, 2 * third);
        final List<ServerVitals> last = samples.subList(2 * third, samples.size());

        assertThat(last.get(last.size() - 1).oldestCommands())
                .as("oldest file at the end")
                .isGreaterThan(middle.get(middle.size() - 1).oldestCommands());
        assertThat((double) highest(last, ServerVitals::journalBytes))
                .as("bytes of the journal in the last third")
                .isLessThan(JOURNAL_NOISE * moreLoad(middle, last) * highest(middle, ServerVitals::journalBytes));
        for (final ToLongFunction<ServerVitals> files : List.<ToLongFunction<ServerVitals>>of(
                ServerVitals::commandFiles, ServerVitals::eventFiles, ServerVitals::snapshots)) {
            assertThat(highest(last, files))
                    .as("files of commands, of events, or snapshots, in the last third")
                    .isLessThanOrEqualTo(highest(middle, files) + FILE_NOISE);
        }
        assertThat(median(last, ServerVitals::liveBytes))
                .as("bytes of live objects in the last third")
                .isLessThan(median(first, ServerVitals::liveBytes) + HEAP_NOISE);
        assertThat(highest(last, ServerVitals::descriptors))
                .as("descriptors in the last third")
                .isLessThanOrEqualTo(highest(first, ServerVitals::descriptors) + DESCRIPTOR_NOISE);
        assertThat(highest(last, ServerVitals::deletedFiles))
                .as("deleted journal files that are still open in the last third")
                .isLessThanOrEqualTo(DESCRIPTOR_NOISE);
    }

    /** How many times more requests there were: another program on the machine may have ended; 1 when there were less. */
    private static double moreLoad(final List<ServerVitals> before, final List<ServerVitals> after) {
        return Math.max(1, requestsASample(after) / requestsASample(before));
    }

    private static double requestsASample(final List<ServerVitals> samples) {
        final long requests =
                samples.get(samples.size() - 1).requests() - samples.get(0).requests();
        return (double) requests / (samples.size() - 1);
    }

    private static long highest(final List<ServerVitals> samples, final ToLongFunction<ServerVitals> figure) {
        return samples.stream().mapToLong(figure).max().orElseThrow();
    }

    private static long median(final List<ServerVitals> samples, final ToLongFunction<ServerVitals> figure) {
        final long[] sorted = samples.stream().mapToLong(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
