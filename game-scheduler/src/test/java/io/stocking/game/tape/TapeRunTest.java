package io.stocking.game.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.game.tape.file.TapeFormatException;
import io.stocking.message.codec.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TapeRunTest {
    private static final String HEADER = "seq,time_ns,op,order_id,side,price,size\n";

    @TempDir
    private Path directory;

    @Test
    void shouldWriteFillsAndFinalDepthWhenEveryOperationIsUsed() throws IOException {
        final TapeResult result = run(
                """
                1,0,NEW,1,S,105,10
                2,0,NEW,2,S,106,10
                3,0,IOC,3,B,105,4
                4,0,REPLACE,1,S,105,8
                5,0,REDUCE,1,S,105,3
                6,0,REDUCE,2,S,106,4
                7,0,EXEC,4,B,105,5
                8,0,MARKET,5,B,,2
                9,0,FOK,6,B,106,100
                10,0,NEW,-7,B,101,7
                11,0,REPLACE,-7,B,102,9
                12,0,NEW,8,B,100,1
                13,0,CANCEL,8,B,100,1
                """);

        assertThat(fills())
                .isEqualTo(
                        """
                seq,taker_id,maker_id,price,size
                3,3,1,105,4
                7,4,1,105,5
                8,5,2,106,2
                """);
        assertThat(depth())
                .isEqualTo(
                        """
                after_seq,side,level,price,size
                13,B,1,102,9
                13,S,1,106,4
                """);
        assertThat(result.commands()).isEqualTo(13);
        assertThat(result.trades()).isEqualTo(3);
        assertThat(result.rejections()).isEmpty();
    }

    @Test
    void shouldCountRejectionsAndGoOnWhenOrdersAreUnknownOrWrong() throws IOException {
        final TapeResult result = run(
                """
                1,0,CANCEL,99,B,,
                2,0,NEW,1,S,105,0
                3,0,REPLACE,1,S,105,1
                4,0,NEW,2,S,105,3
                5,0,CANCEL,2,S,,
                6,0,CANCEL,2,S,,
                7,0,NEW,3,B,-5,3
                8,0,NEW,4,B,105,3
                """);

        assertThat(result.rejections())
                .isEqualTo(Map.of(
                        RejectReason.UNKNOWN_ORDER, 3L,
                        RejectReason.INVALID_QUANTITY, 1L,
                        RejectReason.PRICE_BELOW_LIMIT, 1L));
        assertThat(depth()).endsWith("8,B,1,105,3\n");
    }

    @Test
    void shouldKeepOneBookASymbolWhenTheTapeHasSeveral() throws IOException {
        final Path tape = write(
                "tape.csv",
                """
                seq,time_ns,op,order_id,side,price,size,symbol
                1,0,NEW,1,B,100,1,ACME
                2,0,NEW,1,B,900,2,OTHER
                3,0,CANCEL,1,B,100,1,ACME
                4,0,NEW,2,S,900,1,OTHER
                """);

        TapeExchangeRunner.run(new TapeRun.Context()
                .tape(tape)
                .fills(directory.resolve("fills.csv"))
                .depth(directory.resolve("depth.csv")));

        assertThat(fills()).endsWith("4,2,1,900,1\n").hasLineCount(2);
        assertThat(depth())
                .isEqualTo(
                        """
                after_seq,side,level,price,size,symbol
                4,B,1,900,1,OTHER
                """);
    }

    @Test
    void shouldWriteTheBookAtEveryNamedPlaceWhenDepthIsAskedFor() throws IOException {
        final Path depthAt = write("at.csv", "after_seq\n1\n4\n2\n9\n");
        final Path tape = write(
                "tape.csv",
                HEADER
                        + """
                2,0,NEW,1,B,100,1
                3,0,NEW,2,B,101,1
                5,0,CANCEL,1,B,100,1
                """);

        TapeExchangeRunner.run(new TapeRun.Context()
                .tape(tape)
                .depth(directory.resolve("depth.csv"))
                .depthAt(depthAt));

        assertThat(depth())
                .isEqualTo(
                        """
                after_seq,side,level,price,size
                2,B,1,100,1
                4,B,1,101,1
                4,B,2,100,1
                9,B,1,101,1
                """);
    }

    @Test
    void shouldRepeatTheBookWhenTheFileHasItsRowsSeveralTimes() throws IOException {
        final Path tape = write("tape.csv", HEADER + "1,0,NEW,1,B,100,1\n2,0,NEW,2,S,101,1\n");
        final String twice =
                """
                after_seq,side,level,price,size
                2,B,1,100,1
                2,S,1,101,1
                2,B,1,100,1
                2,S,1,101,1
                """;

        TapeExchangeRunner.run(new TapeRun.Context()
                .tape(tape)
                .depth(directory.resolve("depth.csv"))
                .depthAt(write("at.csv", twice)));

        assertThat(depth()).isEqualTo(twice);
    }

    @Test
    void shouldUncrossAtTheHigherPriceWhenACallAuctionEnds() throws IOException {
        run(
                """
                1,0,PHASE,OPEN_CALL,,0,0
                2,0,NEW,1,S,100,5
                3,0,NEW,2,B,103,5
                4,0,PHASE,OPEN_UNCROSS,,0,0
                5,0,PHASE,CONTINUOUS,,0,0
                """);

        assertThat(fills()).endsWith("4,2,1,103,5\n");
    }

    @Test
    void shouldPublishNothingWhenALineIsBroken() throws IOException {
        final Path tape = write("tape.csv", HEADER + "1,0,NEW,1,B,100,1\n2,0,NEW,2,B,abc,1\n");
        final TapeRun run = new TapeRun(new TapeRun.Context().tape(tape));

        assertThatThrownBy(() -> run.execute((command, offset, length) -> {
                    throw new AssertionError("published");
                }))
                .isInstanceOf(TapeFormatException.class)
                .hasMessage("line 3, column price: 'abc' is not a whole number of 64 bits");
    }

    @Test
    void shouldRefuseSettingsWhenTapeOrDepthIsMissing() throws IOException {
        final Path tape = write("tape.csv", HEADER);

        assertThatIllegalArgumentException().isThrownBy(() -> new TapeRun(new TapeRun.Context()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TapeRun(new TapeRun.Context().tape(tape).depthAt(tape)));
    }

    private TapeResult run(final String lines) throws IOException {
        return TapeExchangeRunner.run(new TapeRun.Context()
                .tape(write("tape.csv", HEADER + lines))
                .fills(directory.resolve("fills.csv"))
                .depth(directory.resolve("depth.csv")));
    }

    private Path write(final String name, final String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String fills() throws IOException {
        return Files.readString(directory.resolve("fills.csv"));
    }

    private String depth() throws IOException {
        return Files.readString(directory.resolve("depth.csv"));
    }
}
