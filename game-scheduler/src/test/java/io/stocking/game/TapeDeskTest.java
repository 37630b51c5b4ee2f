package io.stocking.game;

import static io.stocking.game.TapeGame.SECOND;
import static io.stocking.game.TapeGame.TAPED;
import static io.stocking.game.TapeGame.TICK;
import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.PriceTicks;
import io.stocking.game.tape.market.TapeText;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tapes of 50 s in rounds that are open for 50 s; their prices are per mille of the reference price. */
class TapeDeskTest {
    private static final int RATE = 100;
    private static final long SEED = 2;
    private static final String END = 50 * SECOND + ",NEW,999,B,701,1";

    @TempDir
    private Path folder;

    private TapeGame game(final int rate, final String... lines) throws IOException {
        final String[] begun = {
            "0,PHASE,OPEN_CALL,,0,0", "0,NEW,1,B,999,10", "0,NEW,2,S,1001,10", "0,PHASE,CONTINUOUS,,0,0"
        };
        final String[] whole =
                Stream.of(begun, lines, new String[] {END}).flatMap(Stream::of).toArray(String[]::new);
        return new TapeGame(TapeText.day(folder, whole), Duration.ofSeconds(50), rate, SEED);
    }

    @Test
    void shouldFundTwoDummyAccountsWhenRoundsAreSetUp() throws IOException {
        final TapeGame game = game(RATE);
        game.runUntil(70 * SECOND);

        assertThat(game.exchange().commands(OpenAccountDecoder.TEMPLATE_ID).stream()
                        .map(command -> new OpenAccountDecoder().wrapAndApplyHeader(command, 0, header()))
                        .filter(account -> isTapes(account.accountId())))
                .hasSize(2)
                .allMatch(account -> account.kind() == AccountKind.DUMMY);
        assertThat(game.exchange().commands(AdjustCashDecoder.TEMPLATE_ID).stream()
                        .map(command -> new AdjustCashDecoder()
                                .wrapAndApplyHeader(command, 0, header())
                                .accountId())
                        .filter(TapeDeskTest::isTapes))
                .as("once a round, of which there were two")
                .containsExactly(100L, 100L);
        assertThat(game.exchange().commands(AdjustHoldingDecoder.TEMPLATE_ID).stream()
                        .map(command -> new AdjustHoldingDecoder()
                                .wrapAndApplyHeader(command, 0, header())
                                .accountId())
                        .filter(TapeDeskTest::isTapes))
                .containsExactly(101L, 101L);
        assertThat(tapeOrders(game)).as("the opening of both rounds").containsExactly("0", "1", "0", "1");
    }

    @Test
    void shouldBeReadyAtOnceWhenTheRoundBeforeWasReadyLate() throws IOException {
        final TapeGame game = game(RATE);
        game.runUntil(-5 * SECOND + 2 * TICK);
        game.exchange().room(0);
        game.runUntil(-6 * TICK);
        game.exchange().room(Integer.MAX_VALUE);
        game.runUntil(60 * SECOND + 4 * TICK);

        assertThat(game.exchange().commands(AdjustHoldingDecoder.TEMPLATE_ID).stream()
                        .map(command -> new AdjustHoldingDecoder()
                                .wrapAndApplyHeader(command, 0, header())
                                .accountId())
                        .filter(TapeDeskTest::isTapes))
                .as("the second SETUP began four ticks ago")
                .hasSize(2);
    }

    @Test
    void shouldLayTheOpeningBookAndPlayEveryStepWhenItIsDue() throws IOException {
        final TapeGame game = game(
                RATE,
                at(10, "IOC,3,B,1001,4"),
                at(20, "REDUCE,2,,,1"),
                at(30, "REPLACE,2,,1010,20"),
                at(40, "CANCEL,1,,,"));
        game.runUntil(9 * SECOND);
        final long usual = game.depth(TAPED, Side.BUY).get(bid(game, 999));
        assertThat(game.depth(TAPED, Side.SELL)).containsExactly(entry(ask(game, 1001), usual));

        game.runUntil(11 * SECOND);
        final long left = usual - Math.round(usual * 0.4);
        assertThat(game.depth(TAPED, Side.SELL)).containsExactly(entry(ask(game, 1001), left));

        game.runUntil(21 * SECOND);
        assertThat(game.depth(TAPED, Side.SELL))
                .containsExactly(entry(ask(game, 1001), left - Math.round(usual * 0.1)));

        game.runUntil(31 * SECOND);
        assertThat(game.depth(TAPED, Side.SELL)).containsExactly(entry(ask(game, 1010), 2 * usual));

        game.runUntil(41 * SECOND);
        assertThat(game.depth(TAPED, Side.BUY)).isEmpty();
        assertThat(game.watch().refusals()).isEmpty();
        assertThat(game.watch().trades()).isEqualTo(1);
    }

    @Test
    void shouldKeepMakersAwayWhenTheTapeTrades() throws IOException {
        final TapeGame game = game(RATE);
        game.runUntil(9 * SECOND);

        assertThat(enters(game).stream().filter(order -> order.instrumentId() == TAPED))
                .isNotEmpty()
                .allMatch(order -> isTapes(order.accountId()));
        assertThat(game.depth(2, Side.BUY)).isNotEmpty();
    }

    @Test
    void shouldLeaveTheRunningRoundToTheMakersWhenItBeganWithoutATape() throws IOException {
        final TapeGame game = game(RATE);
        game.start(false);
        game.runUntil(9 * SECOND);
        final long makers = enters(game).stream()
                .filter(order -> order.instrumentId() == TAPED)
                .count();

        game.start(true);
        game.runUntil(30 * SECOND);

        assertThat(makers).isPositive();
        assertThat(tapeOrders(game)).isEmpty();
        assertThat(game.best()).doesNotContain(0);
        game.runUntil(75 * SECOND);
        assertThat(tapeOrders(game)).as("in the next round").isNotEmpty();
    }

    @Test
    void shouldDelayOnlyTheStepsOfAnOrderWhenItHasNotBeenAnswered() throws IOException {
        final TapeGame game = game(
                RATE,
                at(10, "NEW,3,B,990,10"),
                at(10, "CANCEL,3,,,"),
                at(10, "REPLACE,3,,985,10"),
                at(10, "NEW,4,B,980,10"));
        game.runUntil(10 * SECOND + TICK);
        final int first = game.depth(TAPED, Side.BUY).size();
        game.runUntil(10 * SECOND + 3 * TICK);

        assertThat(first).as("the opening bid and both new ones").isEqualTo(3);
        assertThat(game.depth(TAPED, Side.BUY)).containsOnlyKeys(bid(game, 999), bid(game, 980));
        assertThat(game.watch().refusals()).containsOnlyKeys("UNKNOWN_ORDER").containsValue(1);
    }

    @Test
    void shouldLeaveOutStepsWhenAPlayerHasTakenTheOrder() throws IOException {
        final TapeGame game = game(RATE, at(20, "CANCEL,2,,,"), at(30, "NEW,3,S,1005,10"));
        game.join();
        game.runUntil(10 * SECOND);
        final long ask = game.best()[1];
        final long quantity = game.depth(TAPED, Side.SELL).get(ask);
        game.enter(Side.BUY, ask, quantity);

        assertThat(game.watch().playersTrades()).isEqualTo(1);
        assertThat(game.depth(TAPED, Side.SELL)).isEmpty();
        game.runUntil(31 * SECOND);
        assertThat(game.watch().refusals()).isEmpty();
        assertThat(game.depth(TAPED, Side.SELL)).containsOnlyKeys(ask(game, 1005));
    }

    @Test
    void shouldGoOnFromTheClockWhenRestartedInMidRound() throws IOException {
        final TapeGame game = game(
                RATE,
                at(10, "NEW,3,B,990,10"),
                at(19, "NEW,4,B,980,10"),
                at(20, "CANCEL,3,,,"),
                at(20, "REDUCE,1,,,5"),
                at(30, "NEW,5,B,970,10"),
                at(31, "CANCEL,4,,,"));
        game.runUntil(15 * SECOND);
        final long best = game.depth(TAPED, Side.BUY).get(bid(game, 999));

        game.pause(10 * SECOND);
        game.start(true);
        game.runUntil(35 * SECOND);

        assertThat(tapeOrders(game)).as("what was missed is left out").containsExactly("0", "1", "2", "4");
        assertThat(game.depth(TAPED, Side.BUY))
                .as("cancelled late, not reduced, and gone on")
                .containsExactly(entry(bid(game, 970), best), entry(bid(game, 999), best));
        assertThat(game.watch().refusals()).isEmpty();
    }

    @Test
    void shouldSendNothingTwiceWhenRestartedAtOnce() throws IOException {
        final TapeGame game = game(RATE, at(10, "NEW,3,B,990,10"), at(20, "NEW,4,B,980,10"));
        for (int second = 1; second < 49; second++) {
            game.runUntil(second * SECOND + SECOND / 2);
            game.start(true);
        }

        assertThat(tapeOrders(game)).containsExactly("0", "1", "2", "3");
        assertThat(game.watch().refusals()).isEmpty();
    }

    @Test
    void shouldTryAgainWhenTheRingIsFull() throws IOException {
        final TapeGame game = game(RATE, at(10, "NEW,3,B,990,10"));
        game.runUntil(9 * SECOND);
        game.exchange().room(0);
        game.runUntil(12 * SECOND);
        assertThat(game.depth(TAPED, Side.BUY)).hasSize(1);

        game.exchange().room(Integer.MAX_VALUE);
        game.runUntil(13 * SECOND);

        assertThat(game.depth(TAPED, Side.BUY)).containsOnlyKeys(bid(game, 999), bid(game, 990));
        assertThat(tapeOrders(game)).containsExactly("0", "1", "2");
    }

    @Test
    void shouldGoOnWithoutTheOrderWhenTheJournalCouldNotWrite() throws IOException {
        final TapeGame game = game(RATE, at(10, "NEW,3,B,990,10"), at(20, "CANCEL,3,,,"), at(30, "NEW,4,B,980,10"));
        game.runUntil(9 * SECOND);
        game.exchange().journalWrites(false);
        game.runUntil(12 * SECOND);
        game.exchange().journalWrites(true);
        game.runUntil(31 * SECOND);

        assertThat(game.depth(TAPED, Side.BUY)).containsOnlyKeys(bid(game, 999), bid(game, 980));
        assertThat(game.watch().refusals()).isEmpty();
    }

    @Test
    void shouldSendNoMoreThanTheRateWhenMoreIsDue() throws IOException {
        final String[] lines = new String[RATE];
        for (int order = 0; order < lines.length; order++) {
            final long at = order < RATE / 2 ? 10 * SECOND + 18 * TICK : 11 * SECOND + 2 * TICK;
            lines[order] = at + ",NEW," + (order + 3) + ",B,990,10";
        }
        final TapeGame game = game(RATE / 2, lines);
        game.runUntil(10 * SECOND + 19 * TICK);
        final int first = tapeOrders(game).size();
        game.runUntil(11 * SECOND + 3 * TICK);
        final int second = tapeOrders(game).size();
        game.runUntil(13 * SECOND);

        assertThat(first).as("the opening, and a second's worth at once").isEqualTo(2 + RATE / 2);
        assertThat(second - first).as("in a fifth of a second").isEqualTo(RATE / 2 / 5);
        assertThat(tapeOrders(game)).hasSize(2 + RATE);
    }

    @Test
    void shouldSpreadTheDayOverTheRestWhenTheRoundOpensLate() throws IOException {
        final TapeGame game = game(RATE, at(25, "NEW,3,B,990,10"));
        game.runUntil(-4 * SECOND);
        game.exchange().room(0);
        game.runUntil(10 * SECOND);
        game.exchange().room(Integer.MAX_VALUE);
        game.runUntil(29 * SECOND);
        final int beforeItsMiddle = tapeOrders(game).size();
        game.runUntil(32 * SECOND);

        assertThat(beforeItsMiddle).isEqualTo(2);
        assertThat(tapeOrders(game)).hasSize(3);
    }

    private static String at(final int second, final String rest) {
        return second * SECOND + "," + rest;
    }

    private static Map.Entry<Long, Long> entry(final long price, final long quantity) {
        return Map.entry(price, quantity);
    }

    private static long bid(final TapeGame game, final long perMille) {
        return PriceTicks.KRX_2023.floor(reference(game) * perMille / 1_000);
    }

    private static long ask(final TapeGame game, final long perMille) {
        return PriceTicks.KRX_2023.ceiling((reference(game) * perMille + 999) / 1_000);
    }

    private static long reference(final TapeGame game) {
        return game.follower().prices().listing(TAPED).referencePrice();
    }

    /** Client order ids of what the tape has entered. */
    private static List<String> tapeOrders(final TapeGame game) {
        return enters(game).stream()
                .filter(order -> isTapes(order.accountId()))
                .map(EnterOrderDecoder::clientOrderId)
                .toList();
    }

    private static List<EnterOrderDecoder> enters(final TapeGame game) {
        return game.exchange().commands(EnterOrderDecoder.TEMPLATE_ID).stream()
                .map(TapeDeskTest::enter)
                .toList();
    }

    private static EnterOrderDecoder enter(final UnsafeBuffer command) {
        return new EnterOrderDecoder().wrapAndApplyHeader(command, 0, header());
    }

    private static boolean isTapes(final long account) {
        return account == 100 || account == 101;
    }

    private static MessageHeaderDecoder header() {
        return new MessageHeaderDecoder();
    }
}
