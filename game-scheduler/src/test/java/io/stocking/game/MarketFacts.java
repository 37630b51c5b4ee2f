package io.stocking.game;

import io.stocking.game.statistics.Sample;
import io.stocking.game.statistics.SampleGroup;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What many simulated rounds say about the market. */
record MarketFacts(List<RoundFacts> rounds) {
    /** Within this time after news its effect is looked at. */
    static final int SECONDS_TO_REACT = 20;

    private static final int SAMPLED_EVERY = SimulatedRound.MOMENTS;

    /** Plays rounds with seeds from 1. */
    static MarketFacts play(final int rounds) {
        return new MarketFacts(IntStream.rangeClosed(1, rounds)
                .parallel()
                .mapToObj(seed -> new SimulatedRound(seed).play())
                .toList());
    }

    private Stream<QuoteTrail> trails() {
        return rounds.stream().flatMap(round -> round.trails().stream());
    }

    /** The share of all moments in which both sides are quoted. */
    double quotedShare() {
        return share(QuoteTrail::isQuoted);
    }

    /** The share of all moments in which the price is within the limits. */
    double withinLimitsShare() {
        return share(QuoteTrail::isWithinLimits);
    }

    private interface MomentTest {
        boolean test(QuoteTrail trail, int moment);
    }

    private double share(final MomentTest test) {
        return trails().mapToDouble(trail -> {
                    final IntPredicate at = moment -> test.test(trail, moment);
                    return (double) IntStream.range(0, trail.moments())
                                    .filter(at)
                                    .count()
                            / trail.moments();
                })
                .average()
                .orElseThrow();
    }

    /** Something about a book at a moment. */
    interface MomentFigure {
        double of(QuoteTrail trail, int moment);
    }

    /** A figure of all books in which both sides are quoted at a moment. */
    Sample at(final int moment, final MomentFigure figure) {
        return new Sample(trails().filter(trail -> trail.isQuoted(moment))
                .mapToDouble(trail -> figure.of(trail, moment))
                .toArray());
    }

    /** Spreads of quoted seconds in ticks. */
    Sample spreadTicks() {
        return bySecond(QuoteTrail::spreadTicks);
    }

    /** Spreads of quoted seconds in basis points of the price. */
    Sample spreadBasisPoints() {
        return bySecond(QuoteTrail::spreadBasisPoints);
    }

    /** Won on the emptier side of the book in quoted seconds. */
    Sample depthWon() {
        return bySecond(QuoteTrail::depthWon);
    }

    private Sample bySecond(final MomentFigure figure) {
        return new Sample(trails().flatMapToDouble(trail -> IntStream.range(0, trail.moments() / SAMPLED_EVERY)
                        .map(second -> second * SAMPLED_EVERY)
                        .filter(trail::isQuoted)
                        .mapToDouble(moment -> figure.of(trail, moment)))
                .toArray());
    }

    /** Returns over so many seconds, a row an instrument and round. */
    SampleGroup returns(final int seconds) {
        return new SampleGroup(trails().map(trail -> trail.returns(seconds * SimulatedRound.MOMENTS))
                .toList());
    }

    /** Highest price over lowest in per cent, a value an instrument and round. */
    Sample rangePercent() {
        return new Sample(trails().mapToDouble(QuoteTrail::rangePercent).toArray());
    }

    /** For every instrument some news was about: whether its price moved as the news said, 1 or 0. */
    Sample movedAsNewsSays() {
        return new Sample(rounds.stream()
                .flatMapToDouble(round -> round.news().stream()
                        .flatMap(news -> news.instruments().stream()
                                .map(id -> moved(round.trails().get(id - 1), news)))
                        .mapToDouble(right -> right ? 1 : 0))
                .toArray());
    }

    private static boolean moved(final QuoteTrail trail, final NewsMark news) {
        final int then = Math.min(trail.moments() - 1, news.moment() + SECONDS_TO_REACT * SimulatedRound.MOMENTS);
        return Math.signum(trail.middle(then) - trail.middle(news.moment())) == news.direction();
    }

    /** Returns of the player who follows the news, in per cent, a value a round. */
    Sample readerPercent() {
        return percent(RoundFacts::readerReturn);
    }

    /** Returns of the player who trades at random, in per cent, a value a round. */
    Sample gamblerPercent() {
        return percent(RoundFacts::gamblerReturn);
    }

    private Sample percent(final ToLongFunction<RoundFacts> basisPoints) {
        return new Sample(rounds.stream()
                .mapToLong(basisPoints)
                .mapToDouble(value -> value / 100.0)
                .toArray());
    }

    /** Order commands of market makers, a value a second. */
    Sample makerRate() {
        return rate(DummyOrders::makers);
    }

    /** Order commands of the crowd, a value a second. */
    Sample crowdRate() {
        return rate(DummyOrders::crowd);
    }

    private Sample rate(final Function<DummyOrders, int[]> kind) {
        return new Sample(rounds.stream()
                .flatMapToDouble(
                        round -> Arrays.stream(kind.apply(round.orders())).asDoubleStream())
                .toArray());
    }
}
