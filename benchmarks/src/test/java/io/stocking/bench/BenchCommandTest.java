package io.stocking.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Wrong usage is said, not measured. */
final class BenchCommandTest {
    @ParameterizedTest
    @CsvSource({
        "speed, there is no benchmark \"speed\"",
        "--forks=0, --forks 0 is less than 1",
        "--wait=never, --wait never"
    })
    void shouldSayWhatIsWrongWhenUsedWrongly(final String argument, final String message) {
        final StringWriter said = new StringWriter();

        final int status = new CommandLine(new BenchCommand())
                .setErr(new PrintWriter(said))
                .execute(argument);

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains(message);
    }
}
