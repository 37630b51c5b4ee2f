package io.stocking.game.tape.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.message.codec.Side;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeReaderTest {
    private static final String HEADER = "seq,time_ns,op,order_id,side,price,size\n";

    @TempDir
    private Path directory;

    @Test
    void shouldReadEveryOperationWhenTapeIsWhole() throws IOException {
        final Path tape = tape(HEADER
                + "1,10,PHASE,OPEN_CALL,,0,0\n"
                + "2,20,NEW,-7,B,100,5\n"
                + "5,20,MARKET,8,S,,3\n"
                + "6,21,CANCEL,-7,,,\n"
                + "7,22,REDUCE,9,B,100,2\n"
                + "8,23,REPLACE,9,B,101,4\n");

        assertThat(readAll(tape))
                .containsExactly(
                        new TapeCommand(1, 10, TapeOp.PHASE, 0, TapePhase.OPEN_CALL, null, 0, 0, ""),
                        new TapeCommand(2, 20, TapeOp.NEW, -7, null, Side.BUY, 100, 5, ""),
                        new TapeCommand(5, 20, TapeOp.MARKET, 8, null, Side.SELL, 0, 3, ""),
                        new TapeCommand(6, 21, TapeOp.CANCEL, -7, null, null, 0, 0, ""),
                        new TapeCommand(7, 22, TapeOp.REDUCE, 9, null, null, 0, 2, ""),
                        new TapeCommand(8, 23, TapeOp.REPLACE, 9, null, null, 101, 4, ""));
    }

    @Test
    void shouldReadSymbolsWhenTapeIsPackedAndHasThem() throws IOException {
        final Path tape = directory.resolve("tape.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(tape))) {
            packed.write("seq,time_ns,op,order_id,side,price,size,symbol\n1,1,FOK,1,S,9,2,ACME\n"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(readAll(tape)).containsExactly(new TapeCommand(1, 1, TapeOp.FOK, 1, null, Side.SELL, 9, 2, "ACME"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,1,NEW,1,B,9,2    | column seq: 'x'",
                "1,1,NEW,1,B,9,2    | column seq: '1' is not above the one before, 1",
                "2,,NEW,1,B,9,2     | column time_ns: ''",
                "2,1,new,1,B,9,2    | column op: 'new' is not one of [NEW, IOC",
                "2,1,NEW,1.5,B,9,2  | column order_id: '1.5'",
                "2,1,PHASE,LUNCH,,, | column order_id: 'LUNCH' is not one of [OPEN_CALL",
                "2,1,NEW,1,X,9,2    | column side: 'X' is not B or S",
                "2,1,NEW,1,B,,2     | column price: ''",
                "2,1,NEW,1,B,9,2e3  | column size: '2e3'",
                "2,1,NEW,1,B,9      | column price: '2,1,NEW,1,B,9' is not a line of 7 columns",
                "2,1,NEW,1,B,9,2,3  | column size: '2,1,NEW,1,B,9,2,3' is not a line of 7 columns",
            })
    void shouldNameLineColumnAndValueWhenALineIsBroken(final String line, final String message) throws IOException {
        final Path tape = tape(HEADER + "1,1,NEW,1,B,9,2\n" + line + "\n");

        assertThatThrownBy(() -> readAll(tape))
                .isInstanceOf(TapeFormatException.class)
                .hasMessageStartingWith("line 3, ")
                .hasMessageContaining(message);
    }

    @Test
    void shouldRefuseTapeWhenHeaderIsAnother() throws IOException {
        final Path empty = tape("");
        assertThatThrownBy(() -> readAll(empty)).hasMessageStartingWith("line 1, ");

        final Path other = tape("seq,op\n");
        assertThatThrownBy(() -> readAll(other)).hasMessageContaining("'seq,op' is not seq,time_ns,op");
    }

    private Path tape(final String text) throws IOException {
        return Files.writeString(directory.resolve("tape.csv"), text);
    }

    private static List<TapeCommand> readAll(final Path tape) throws IOException {
        final List<TapeCommand> commands = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(tape)) {
            TapeCommand command = reader.read();
            while (command != null) {
                commands.add(command);
                command = reader.read();
            }
        }
        return commands;
    }
}
