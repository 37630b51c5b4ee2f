package io.stocking.game.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealTradingDayTest {
    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path directory;

    @Test
    void shouldReproduceEveryFillAndEveryDepthRowWhenARealDayIsDriven() throws IOException {
        final TapeResult result = RealTradingDay.drive(directory);

        assertThat(result.commands()).isEqualTo(58_435);
        assertThat(result.trades()).isEqualTo(18_685);
        assertThat(result.rejections()).isEmpty();
        RealTradingDay.assertSame(directory);
    }

    /** The control of the mutations below: the other process alone does not make the day fail. */
    @Test
    void shouldReproduceTheDayInAnotherProcessWhenTheMatcherIsUnchanged() throws Exception {
        assertThat(driveInAnotherProcess()).isZero();
    }

    /** Seeds whose mutation this day can show: 4 changes how auction prices of equal volume compare, and it has none. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 6})
    void shouldNotReproduceTheDayWhenTheMatcherIsMutated(final long seed) throws Exception {
        final String mutation = MatcherMutation.write(seed, directory);

        assertThat(driveInAnotherProcess()).as(mutation).isNotZero();
        assertThat(directory.resolve("output.txt")).as(mutation).content().doesNotContain("java.lang.VerifyError");
    }

    private int driveInAnotherProcess() throws IOException, InterruptedException {
        final Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                        "-Dstocking.shared=" + System.getProperty("stocking.shared"),
                        "-cp",
                        directory + ":" + System.getProperty("java.class.path"),
                        RealTradingDay.class.getName(),
                        directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createFile(directory.resolve("output.txt")).toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("the process ends within %d s", LIMIT_SECONDS)
                    .isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
