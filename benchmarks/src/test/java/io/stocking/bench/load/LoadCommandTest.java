package io.stocking.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Wrong usage is said, and nothing started. */
final class LoadCommandTest {
    @ParameterizedTest
    @CsvSource({
        "--orders=0, --orders 0 is outside 1 to 100000000",
        "--connections=0, --connections 0 is outside",
        "--in-flight=65, --in-flight 65 is outside 1 to 64",
        "--rate=-1, --rate -1 is outside",
        "--keys=FILE, --keys is for a server that --url names",
        "--url=ftp://here/, --url ftp://here/ is not of the form",
        "--url=http://here/, --url http://here/ is not of the form",
        "--overload --ws, --overload finds its rate itself",
        "--overload --rate=5, --overload finds its rate itself",
        "--overload --url=http://here:1/, --overload finds its rate itself",
        "--seconds=0, --seconds 0 is outside 1 to 600",
        "--viewers=10, --viewers and --slow-readers need a --rate of orders",
        "--slow-readers=1, --viewers and --slow-readers need a --rate of orders",
        "--overload --viewers=1, --overload is measured without viewers and idle connections",
        "--turns=0, --turns 0 is outside 1 to 100",
        "--idle=20001, --idle 20001 is outside 0 to 20000",
        "--idle=1 --url=http://here:1/, --idle weighs the private product",
        "--fast, Unknown option: '--fast'",
        "--orders=many, Invalid value for option '--orders'"
    })
    void shouldSayWhatIsWrongWhenUsedWrongly(final String arguments, final String message) {
        final StringWriter said = new StringWriter();

        final int status = new CommandLine(new LoadCommand(List.of("/nowhere/stocking")))
                .setErr(new PrintWriter(said))
                .execute(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(said.toString()).contains(message);
    }

    @Test
    void shouldExplainItselfWhenAskedForHelp() {
        final StringWriter said = new StringWriter();

        final int status = new CommandLine(new LoadCommand(List.of("/nowhere/stocking")))
                .setOut(new PrintWriter(said))
                .execute("--help");

        assertThat(status).isZero();
        assertThat(said.toString())
                .contains("--orders", "--connections", "--rate", "--url", "--json", "--ws", "--overload", "--viewers");
    }
}
