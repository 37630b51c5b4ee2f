package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Catalogue;
import io.stocking.game.timetable.RoundPreset;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.CommandHeader;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.ListInstrumentDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The game against a real engine, tick by tick. */
class GameLoopTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long START = 1_795_348_800L * SECOND + 77;
    private static final int COMPANIES = Catalogue.STANDARD.size();
    private static final List<Place> MAKERS = Place.all(DummyKind.MAKER, Catalogue.STANDARD);
    private static final List<Place> DUMMIES = Place.all(Catalogue.STANDARD);

    private final SteppedExchange exchange = new SteppedExchange();
    private RoundPreset preset = RoundPreset.QUICK;
    private int crowdRate = DummyPace.STANDARD.crowdRate();
    private GameFollower follower;
    private GameLoop loop;
    private long seed = 42;
    private long now = START;

    @BeforeEach
    void start() {
        follower = new GameFollower(Catalogue.STANDARD);
        loop = new GameLoop(
                new GameScheduler.Context()
                        .preset(preset)
                        .dummyPace(DummyPace.STANDARD.withCrowdRate(crowdRate))
                        .seeds(() -> seed++)
                        .onFailure(failure -> {})
                        .conclude(),
                follower,
                exchange);
        exchange.start(follower);
    }

    private void runFor(final long nanos) {
        for (final long end = now + nanos; now < end; now += TICK) {
            loop.tick(now);
            exchange.answer(now);
        }
    }

    @Test
    void shouldGoThroughAllPhasesAtTheirTimesWhenQuick() {
        runFor(211 * SECOND);

        assertThat(phases()).containsExactly("SETUP 0", "OPEN 0", "SETTLING 0", "INTERMISSION 0", "SETUP 1");
        assertThat(follower.round().round().setupAt()).isEqualTo(START + 210 * SECOND);
        assertNothingRefusedButOrdersTakenMeanwhile();
    }

    @Test
    void shouldListFundAndQuoteEverythingWhenTheRoundOpens() {
        runFor(6 * SECOND);

        assertThat(exchange.published(ListInstrumentDecoder.TEMPLATE_ID)).isEqualTo(COMPANIES);
        assertThat(exchange.published(OpenAccountDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        assertThat(exchange.published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        assertThat(exchange.published(AdjustHoldingDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        for (final Place place : DUMMIES) {
            assertThat(follower.seat(place.account()).cash())
                    .isGreaterThan(place.kind().endowment() / 2);
        }
        for (final Place maker : MAKERS) {
            assertThat(follower.seat(maker.account()).orders())
                    .extracting("side")
                    .contains(Side.BUY, Side.SELL);
        }
        for (int instrumentId = 1; instrumentId <= COMPANIES; instrumentId++) {
            assertThat(levels(instrumentId, Side.BUY)).hasSizeGreaterThanOrEqualTo(5);
            assertThat(levels(instrumentId, Side.SELL)).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void shouldTradeAndMovePricesWhenOnlyMarketMakersAreThere() {
        crowdRate = 0;
        start();
        runFor(5 * SECOND);
        final long ordersBefore = exchange.published(EnterOrderDecoder.TEMPLATE_ID);
        final List<Long> bestBids = new ArrayList<>();
        for (int second = 0; second < 60; second++) {
            runFor(SECOND);
            bestBids.add(levels(1, Side.BUY).get(0));
        }

        assertThat(ordersBefore).isZero();
        assertThat(bestBids.stream().distinct().count()).isGreaterThan(5);
        assertThat(tradersAmong(MAKERS)).as("makers that have traded").isGreaterThan(COMPANIES);
    }

    private long tradersAmong(final List<Place> places) {
        return places.stream()
                .filter(place -> follower.seat(place.account()).shares()
                        != place.endowedShares(follower.prices().listing(place.instrumentId())))
                .count();
    }

    @Test
    void shouldLeaveNoOrderWhenTheRoundSettles() {
        runFor(186 * SECOND);

        assertThat(follower.round().phase()).isEqualTo(RoundPhase.SETTLING);
        for (final Place place : DUMMIES) {
            assertThat(follower.seat(place.account()).orders()).isEmpty();
        }
    }

    @Test
    void shouldGoOnWithTheSameRoundAndOrdersWhenRestartedInMidRound() {
        runFor(60 * SECOND);
        final RoundView before = follower.round();
        final SeatView makerBefore = follower.seat(1);
        final long accountsOpened = exchange.published(OpenAccountDecoder.TEMPLATE_ID);

        now += 3 * SECOND;
        start();

        assertThat(follower.round()).isEqualTo(before);
        assertThat(follower.seat(1)).isEqualTo(makerBefore);
        runFor(148 * SECOND);
        assertThat(phases()).containsExactly("SETUP 0", "OPEN 0", "SETTLING 0", "INTERMISSION 0", "SETUP 1");
        assertThat(follower.round().round().setupAt()).isEqualTo(START + 210 * SECOND);
        assertThat(exchange.published(OpenAccountDecoder.TEMPLATE_ID)).isEqualTo(accountsOpened);
    }

    @Test
    void shouldEndTheOldRoundAndStartAnotherAtOnceWhenRestartedAnHourLater() {
        runFor(60 * SECOND);

        now += HOUR;
        start();
        runFor(SECOND);

        assertThat(phases().subList(2, 5)).satisfies(late -> {
            assertThat(late.get(0)).isEqualTo("SETTLING 0");
            assertThat(late.get(1)).isEqualTo("INTERMISSION 0");
            assertThat(late.get(2)).startsWith("SETUP ");
        });
        assertThat(follower.round().round().setupAt()).isBetween(START + HOUR, now);
    }

    @Test
    void shouldFinishSetupOnceWhenRestartedInTheMiddleOfIt() {
        exchange.room(1 + COMPANIES + 7);
        runFor(3 * TICK);
        exchange.room(Integer.MAX_VALUE);

        start();
        runFor(6 * SECOND);

        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
        assertThat(exchange.published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        assertThat(exchange.published(AdjustHoldingDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        assertNothingRefusedButOrdersTakenMeanwhile();
    }

    @Test
    void shouldCatchUpWhenTheRingWasFull() {
        exchange.room(0);
        runFor(2 * SECOND);
        for (int tick = 0; tick < 30; tick++) {
            exchange.room(3);
            runFor(TICK);
        }
        exchange.room(Integer.MAX_VALUE);
        runFor(5 * SECOND);

        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
        assertThat(exchange.published(AdjustCashDecoder.TEMPLATE_ID)).isEqualTo(DUMMIES.size());
        assertThat(levels(COMPANIES, Side.SELL)).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void shouldRetryAtIntervalsWhenTheJournalCannotWrite() {
        exchange.journalWrites(false);
        runFor(10 * SECOND);
        final long tries = exchange.published(AdvanceRoundDecoder.TEMPLATE_ID);
        exchange.journalWrites(true);
        runFor(10 * SECOND);

        assertThat(tries).isBetween(1L, 10 * SECOND / TICK / Attempt.PAUSE_TICKS + 1);
        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
    }

    @Test
    void shouldGoOnInTheRoundOfTheNewTimeWhenTheClockJumpsAhead() {
        runFor(30 * SECOND);

        now += HOUR;
        runFor(300 * SECOND);

        assertRunningRoundHoldsNow();
        assertThat(roundIds()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldStartARoundOfTheNewTimeWhenTheClockJumpsBack() {
        runFor(30 * SECOND);

        now -= HOUR;
        runFor(300 * SECOND);

        assertRunningRoundHoldsNow();
        assertThat(roundIds()).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void shouldKeepTheRoundWhenTheClockIsSetBackABit() {
        runFor(30 * SECOND);

        now -= 10 * SECOND;
        runFor(SECOND);

        assertThat(phases()).containsExactly("SETUP 0", "OPEN 0");
    }

    @Test
    void shouldJoinTheRunningCycleWhenClassicStartsInItsMiddle() {
        preset = RoundPreset.CLASSIC;
        start();
        final long cycle = 720 * SECOND;
        final long cycleStart = START - START % cycle;
        now = cycleStart + 90 * SECOND;

        runFor(5 * SECOND);

        assertThat(follower.round().phase()).isEqualTo(RoundPhase.OPEN);
        assertThat(follower.round().round().roundId()).isEqualTo(cycleStart / cycle);
        assertThat(follower.round().round().settleAt()).isEqualTo(cycleStart + 360 * SECOND);
        assertThat(levels(1, Side.BUY)).isNotEmpty();
    }

    @Test
    void shouldUseNegativeCorrelationIdsWhenPublishing() {
        runFor(10 * SECOND);

        assertThat(exchange.commands(EnterOrderDecoder.TEMPLATE_ID))
                .isNotEmpty()
                .allSatisfy(command ->
                        assertThat(CommandHeader.correlationId(command, 0)).isNegative());
    }

    /** A maker may move an order that another has taken in the same tick. */
    private void assertNothingRefusedButOrdersTakenMeanwhile() {
        final GameRejection rejection = follower.lastRejection();
        assertThat(rejection == null || rejection.reason() == RejectReason.UNKNOWN_ORDER)
                .as("%s", rejection)
                .isTrue();
    }

    private void assertRunningRoundHoldsNow() {
        final ScheduledRound round = follower.round().round();
        assertThat(now - TICK).isBetween(round.setupAt(), round.endAt());
        assertThat(follower.round().phase()).isEqualTo(round.phaseAt(now - TICK));
    }

    private List<Long> levels(final int instrumentId, final Side wanted) {
        final List<Long> prices = new ArrayList<>();
        exchange.engine().depth(instrumentId, 10, (side, level, price, quantity) -> {
            if (side == wanted) {
                prices.add(price);
            }
        });
        return prices;
    }

    /** Every phase published, with its round's number counted from the first round. */
    private List<String> phases() {
        final List<AdvanceRoundDecoder> advances = advances();
        return advances.stream()
                .map(advance -> advance.phase() + " "
                        + (advance.roundId() - advances.get(0).roundId()))
                .toList();
    }

    private List<Long> roundIds() {
        return advances().stream()
                .filter(advance -> advance.phase() == RoundPhase.SETUP)
                .map(AdvanceRoundDecoder::roundId)
                .toList();
    }

    private List<AdvanceRoundDecoder> advances() {
        return exchange.commands(AdvanceRoundDecoder.TEMPLATE_ID).stream()
                .map(GameLoopTest::advance)
                .toList();
    }

    private static AdvanceRoundDecoder advance(final UnsafeBuffer command) {
        return new AdvanceRoundDecoder().wrapAndApplyHeader(command, 0, new MessageHeaderDecoder());
    }
}
