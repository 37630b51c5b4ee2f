package io.stocking.game.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A whole day of a real exchange, and the fills and books that exchange published. */
public final class RealTradingDay {
    private static final String DAY = "600519-2023-02-07";

    private RealTradingDay() {}

    /** Drives the day's commands; what comes out is written below {@code directory}. */
    static TapeResult drive(final Path directory) throws IOException {
        return TapeExchangeRunner.run(new TapeRun.Context()
                .tape(reference("commands"))
                .fills(fills(directory))
                .depth(depth(directory))
                .depthAt(reference("depth")));
    }

    /** Fails unless what {@link #drive} wrote is what the exchange published, line by line. */
    static void assertSame(final Path directory) throws IOException {
        assertSameLines(fills(directory), reference("fills"));
        assertSameLines(depth(directory), reference("depth"));
    }

    /** Exit status 0 when the day comes out exactly: for a process with another matcher. */
    public static void main(final String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        final Path directory = Path.of(arguments[0]);
        drive(directory);
        assertSame(directory);
    }

    private static Path fills(final Path directory) {
        return directory.resolve("fills.csv");
    }

    private static Path depth(final Path directory) {
        return directory.resolve("depth.csv");
    }

    private static void assertSameLines(final Path actual, final Path expected) throws IOException {
        try (BufferedReader actualLines = Files.newBufferedReader(actual);
                BufferedReader expectedLines = unpacked(expected)) {
            String expectedLine = expectedLines.readLine();
            for (long line = 1; expectedLine != null; line++) {
                assertThat(actualLines.readLine())
                        .as("line %d of %s", line, actual)
                        .isEqualTo(expectedLine);
                expectedLine = expectedLines.readLine();
            }
            assertThat(actualLines.readLine())
                    .as("after the last line of %s", actual)
                    .isNull();
        }
    }

    private static BufferedReader unpacked(final Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII));
    }

    /** The file with the day's {@code commands}, {@code fills} or {@code depth}. */
    public static Path reference(final String what) {
        final String shared = System.getProperty("stocking.shared");
        assertThat(shared).as("system property stocking.shared").isNotNull();
        final Path file = Path.of(shared, "data", DAY + "." + what + ".csv.gz");
        assertThat(file).as("reference data, see the README of game-scheduler").isRegularFile();
        return file;
    }
}
