package io.stocking.game.tape.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.game.tape.RealTradingDay;
import io.stocking.game.tape.file.TapeFormatException;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeDayReaderTest {
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    @TempDir
    private Path folder;

    @Test
    void shouldKeepWhatStandsAndWhatTradesWhenADayHasAuctions() throws IOException {
        final TapeDay day = TapeText.day(
                folder,
                "10,PHASE,OPEN_CALL,,0,0",
                "11,NEW,7,B,99,5",
                "12,NEW,8,S,103,4",
                "13,PHASE,OPEN_UNCROSS,,0,0",
                "20,PHASE,CONTINUOUS,,0,0",
                "25,IOC,9,B,103,1",
                "26,CANCEL,7,,,",
                "30,PHASE,CLOSE_CALL,,0,0",
                "31,NEW,10,B,50,1",
                "40,PHASE,CLOSE_UNCROSS,,0,0");

        assertThat(day.opening())
                .containsExactly(
                        new TapeStep(0, TapeOp.NEW, 0, Side.BUY, 99, 5),
                        new TapeStep(0, TapeOp.NEW, 1, Side.SELL, 103, 4));
        assertThat(day.steps())
                .containsExactly(
                        new TapeStep(5, TapeOp.IOC, 2, Side.BUY, 103, 1),
                        new TapeStep(6, TapeOp.CANCEL, 0, Side.BUY, 0, 0));
        assertThat(day.length()).isEqualTo(11);
        assertThat(day.openingPrice()).isEqualTo(101);
        assertThat(day.usualSize()).isEqualTo(4);
        assertThat(day.due(day.steps().get(0), 1_100)).isEqualTo(500);
    }

    @Test
    void shouldBeginAtOnceWhenTheTapeHasNoPhases() throws IOException {
        final TapeDay day = TapeText.day(
                folder, "5,NEW,1,S,110,2", "7,NEW,2,B,100,2", "7,CANCEL,77,,,", "9,NEW,1,S,120,3", "9,REDUCE,1,,,1");

        assertThat(day.opening()).isEmpty();
        assertThat(day.openingPrice()).isEqualTo(105);
        assertThat(day.orders()).isEqualTo(3);
        assertThat(day.steps()).extracting(TapeStep::order).containsExactly(0, 1, 2, 2);
        assertThat(day.steps()).extracting(TapeStep::at).containsExactly(0L, 2L, 4L, 4L);
    }

    @Test
    void shouldCountAPauseAsAMinuteWhenItIsLonger() throws IOException {
        final TapeDay day =
                TapeText.day(folder, "0,NEW,1,S,110,2", MINUTE + ",NEW,2,B,100,2", 91 * MINUTE + 1 + ",NEW,3,B,101,2");

        assertThat(day.steps()).extracting(TapeStep::at).containsExactly(0L, MINUTE, 2 * MINUTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,NEW,2,B,9,2             | line 3, column time_ns: '8' is not at or after the one before, 9",
                "9,NEW,2,B,0,2             | line 3, column price: '0' is not from 1 to 4294967295",
                "9,NEW,2,B,4294967296,2    | line 3, column price: '4294967296' is not from 1",
                "9,NEW,2,B,9,0             | line 3, column size: '0' is not from 1 to 2147483647",
                "9,REDUCE,1,,,-3           | line 3, column size: '-3' is not from 1",
                "9,REPLACE,1,,5,2147483648 | line 3, column size: '2147483648' is not from 1",
                "9,STOP,2,B,9,2            | line 3, column op: 'STOP'",
            })
    void shouldNameLineColumnAndValueWhenALineCannotTrade(final String line, final String message) throws IOException {
        final Path tape = TapeText.tape(folder, "9,NEW,1,B,9,2", line);

        assertThatThrownBy(() -> TapeDayReader.read(tape))
                .isInstanceOf(TapeFormatException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void shouldRefuseTheTapeWhenItHasTwoInstruments() throws IOException {
        final Path tape = folder.resolve("two.csv");
        Files.writeString(
                tape,
                "seq,time_ns,op,order_id,side,price,size,symbol\n" + "1,0,NEW,1,B,9,2,ONE\n" + "2,0,NEW,1,B,9,2,TWO\n");

        assertThatThrownBy(() -> TapeDayReader.read(tape))
                .hasMessage("line 3, column symbol: 'TWO' is not ONE, and a round takes a tape of one instrument");
    }

    @Test
    void shouldRefuseTheTapeWhenNothingCanTrade() throws IOException {
        final Path auction = TapeText.tape(folder, "0,PHASE,OPEN_CALL,,0,0", "1,NEW,1,B,9,2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TapeDayReader.read(auction))
                .withMessageContaining("no orders in continuous trading");

        final Path priceless = TapeText.tape(folder, "0,MARKET,1,B,,2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TapeDayReader.read(priceless))
                .withMessageContaining("no order with a price");
    }

    @Test
    void shouldRefuseTheTapeWhenItIsTooLong() throws IOException {
        final String[] lines = new String[TapeDayReader.MAX_COMMANDS + 1];
        Arrays.fill(lines, "0,NEW,1,B,9,2");
        final Path tape = TapeText.tape(folder, lines);

        assertThatThrownBy(() -> TapeDayReader.read(tape))
                .hasMessageStartingWith("line 1000002, column seq: '1000001' is not among the first 1000000");
    }

    /** The exchange published its book after the opening auction, which is line 1486 of the day. */
    @Test
    void shouldOpenWithThePublishedBookWhenTheDayIsReal() throws IOException {
        final TapeDay day = TapeDayReader.read(RealTradingDay.reference("commands"));

        final TapeStep nearest = day.opening().get(0);
        assertThat(nearest.price()).isIn(1_808_080L, 1_808_350L);
        assertThat(sizeAt(day, Side.BUY, 1_808_080)).isEqualTo(82);
        assertThat(sizeAt(day, Side.BUY, 1_800_000)).isEqualTo(7_400);
        assertThat(sizeAt(day, Side.SELL, 1_808_350)).isEqualTo(100);
        assertThat(sizeAt(day, Side.SELL, 1_810_000)).isEqualTo(1_700);
        assertThat(day.openingPrice()).isEqualTo((1_808_080 + 1_808_350) / 2);
        assertThat(day.usualSize()).isEqualTo(100);
        assertThat(day.length())
                .as("four hours less three minutes, and a minute of noon")
                .isBetween(TimeUnit.MINUTES.toNanos(237), TimeUnit.MINUTES.toNanos(239));
    }

    private static long sizeAt(final TapeDay day, final Side side, final long price) {
        return day.opening().stream()
                .filter(order -> order.side() == side && order.price() == price)
                .mapToLong(TapeStep::size)
                .sum();
    }
}
