package io.stocking.server.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TapeRunCommandTest {
    private static final String HEADER = "seq,time_ns,op,order_id,side,price,size\n";
    private static final String TAPE =
            HEADER + "1,0,NEW,1,S,100,5\n" + "2,0,NEW,2,B,100,3\n" + "3,0,CANCEL,9,,,\n" + "4,0,NEW,3,B,99,7\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldWriteFillsAndBookWhenATapeIsDriven() throws IOException {
        final Path fills = folder.resolve("fills.csv");
        final Path depth = folder.resolve("depth.csv");
        assertThat(run(tape(TAPE), "--fills", fills.toString(), "--depth", depth.toString()))
                .isZero();
        assertThat(fills).hasContent("seq,taker_id,maker_id,price,size\n2,2,1,100,3\n");
        assertThat(depth).hasContent("after_seq,side,level,price,size\n4,B,1,99,7\n4,S,1,100,2\n");
        assertThat(out.toString())
                .contains("commands    4 in ")
                .contains("trades      1\n")
                .contains("rejections  1\n")
                .contains("1 UNKNOWN_ORDER\n");
    }

    @Test
    void shouldEndInTheSameStateWhenDrivenTwice() throws IOException {
        final String tape = tape(TAPE);
        assertThat(run(tape)).isZero();
        final String first = stateHash();
        out.getBuffer().setLength(0);
        assertThat(run(tape)).isZero();
        assertThat(stateHash()).isEqualTo(first).matches("[0-9a-f]{16}");
    }

    @Test
    void shouldNameLineAndColumnWhenTheTapeIsBad() throws IOException {
        final String tape = tape(HEADER + "1,0,NEW,1,S,cheap,5\n");
        assertThat(run(tape)).isEqualTo(1);
        assertThat(err.toString()).contains(tape).contains("line 2").contains("'cheap'");
    }

    @Test
    void shouldNameTheFileWhenItIsMissing() {
        final String missing = folder.resolve("missing.csv").toString();
        assertThat(run(missing)).isEqualTo(1);
        assertThat(err.toString()).contains("there is no file " + missing);
    }

    @Test
    void shouldBeWrongUsageWhenDepthAtStandsAlone() throws IOException {
        assertThat(run(tape(TAPE), "--depth-at", "somewhere")).isEqualTo(2);
        assertThat(err.toString()).contains("--depth");
    }

    private String tape(final String content) throws IOException {
        return Files.writeString(folder.resolve("tape.csv"), content).toString();
    }

    private int run(final String... arguments) {
        final CommandLine command = new CommandLine(new TapeRunCommand());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    private String stateHash() {
        return out.toString().replaceAll("(?s).*state hash +", "").strip();
    }
}
