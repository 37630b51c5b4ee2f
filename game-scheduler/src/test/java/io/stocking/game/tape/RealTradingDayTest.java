package io.stocking.game.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole day of a real exchange against the fills and books that exchange published. */
class RealTradingDayTest {
    private static final String DAY = "600519-2023-02-07";

    @TempDir
    private Path directory;

    @Test
    void shouldReproduceEveryFillAndEveryDepthRowWhenARealDayIsDriven() throws IOException {
        final Path fills = directory.resolve("fills.csv");
        final Path depth = directory.resolve("depth.csv");

        final TapeResult result = TapeExchangeRunner.run(new TapeRun.Context()
                .tape(reference("commands"))
                .fills(fills)
                .depth(depth)
                .depthAt(reference("depth")));

        assertThat(result.commands()).isEqualTo(58_435);
        assertThat(result.trades()).isEqualTo(18_685);
        assertThat(result.rejections()).isEmpty();
        assertSameLines(fills, reference("fills"));
        assertSameLines(depth, reference("depth"));
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

    private static Path reference(final String what) {
        final String shared = System.getProperty("stocking.shared");
        assertThat(shared).as("system property stocking.shared").isNotNull();
        final Path file = Path.of(shared, "data", DAY + "." + what + ".csv.gz");
        assertThat(file).as("reference data, see the README of game-scheduler").isRegularFile();
        return file;
    }
}
