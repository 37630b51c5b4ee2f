package io.stocking.game;

import io.stocking.game.report.Axis;
import io.stocking.game.report.Chart;
import io.stocking.game.report.Color;
import io.stocking.game.statistics.Sample;
import io.stocking.game.statistics.SampleGroup;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Simulated rounds as pictures. */
final class RoundCharts {
    private static final int MOMENTS = SimulatedRound.MOMENTS;
    private static final int SECONDS = SimulatedRound.OPEN_SECONDS;
    private static final Axis ROUND = new Axis("seconds since the opening", 0, SECONDS);
    private static final int SHOWN_LAGS = 20;

    private final MarketFacts facts;

    RoundCharts(final MarketFacts facts) {
        this.facts = facts;
    }

    /** All charts by name. */
    Map<String, Chart> all() {
        return Map.of(
                "prices", prices(),
                "returns", returns(),
                "volatility", volatility(),
                "spread", spread(),
                "depth", depth(),
                "strategies", strategies());
    }

    /** The first round: three companies and the news about the first of them. */
    private Chart prices() {
        final RoundFacts round = facts.rounds().get(0);
        final Chart chart = new Chart("Prices of a round", ROUND, new Axis("opening price = 100", 80, 120));
        final Color[] colors = {Color.BLUE, Color.ORANGE, Color.GREEN};
        for (int id = 1; id <= colors.length; id++) {
            final QuoteTrail trail = round.trails().get(id - 1);
            chart.curve(
                    SteppedGame.COMPANIES.company(id).nameEn(),
                    colors[id - 1],
                    seconds(),
                    bySecond(second -> 100
                            * trail.middle(second * MOMENTS)
                            / trail.listing().referencePrice()));
        }
        round.news().stream()
                .filter(news -> news.instruments().contains(1))
                .forEach(news -> chart.mark(
                        news.direction() > 0 ? Color.GREEN : Color.ORANGE, (double) news.moment() / MOMENTS));
        return chart;
    }

    private static double[] seconds() {
        return bySecond(second -> second);
    }

    private static double[] bySecond(final IntToDoubleFunction figure) {
        return IntStream.range(0, SECONDS).mapToDouble(figure).toArray();
    }

    /** Standardized returns over five seconds against the normal law. */
    private Chart returns() {
        final Sample returns = facts.returns(5).standardized().pooled();
        final double width = 0.25;
        final double[] middles =
                IntStream.rangeClosed(-24, 24).mapToDouble(bar -> bar * width).toArray();
        final Chart chart = new Chart(
                "Returns over 5 s", new Axis("standard deviations", -6, 6), new Axis("density, log10", -4, 0.5));
        return chart.curve(
                        "measured",
                        Color.BLUE,
                        middles,
                        logarithms(
                                middles,
                                middle -> returns.share(value -> Math.abs(value - middle) <= width / 2) / width))
                .curve(
                        "normal",
                        Color.ORANGE,
                        middles,
                        logarithms(middles, middle -> Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI)));
    }

    private static double[] logarithms(final double[] at, final DoubleUnaryOperator density) {
        return Arrays.stream(at)
                .map(density)
                .map(value -> Math.log10(Math.max(1e-4, value)))
                .toArray();
    }

    /** How long returns and their size remember. */
    private Chart volatility() {
        final SampleGroup returns = facts.returns(1);
        final double[] lags =
                IntStream.rangeClosed(1, SHOWN_LAGS).asDoubleStream().toArray();
        return new Chart(
                        "Autocorrelation of returns over 1 s",
                        new Axis("seconds apart", 0, SHOWN_LAGS + 1),
                        new Axis("correlation", -0.1, 0.5))
                .bars("absolute returns", Color.BLUE, lags, byLag(returns.map(Math::abs)), 0.6)
                .curve("returns", Color.ORANGE, lags, byLag(returns));
    }

    private static double[] byLag(final SampleGroup group) {
        return IntStream.rangeClosed(1, SHOWN_LAGS)
                .mapToDouble(group::autocorrelation)
                .toArray();
    }

    private Chart spread() {
        return overTime(new Axis("spread, ticks", 0, 5), QuoteTrail::spreadTicks);
    }

    private Chart depth() {
        return overTime(new Axis("depth, million won", 0, 120), (trail, moment) -> trail.depthWon(moment) / 1e6);
    }

    private Chart overTime(final Axis axis, final MarketFacts.MomentFigure figure) {
        final QuoteTrail one = facts.rounds().get(0).trails().get(0);
        final int[] quoted = IntStream.range(0, SECONDS)
                .filter(second -> one.isQuoted(moment(second)))
                .toArray();
        return new Chart("The book as a round goes on", ROUND, axis)
                .curve(
                        "one round",
                        Color.GREY,
                        Arrays.stream(quoted).asDoubleStream().toArray(),
                        Arrays.stream(quoted)
                                .mapToDouble(second -> figure.of(one, moment(second)))
                                .toArray())
                .curve("mean of all", Color.BLUE, seconds(), bySecond(second -> facts.at(moment(second), figure)
                        .mean()));
    }

    /** The last moment of a second. */
    private static int moment(final int second) {
        return second * MOMENTS + MOMENTS - 1;
    }

    /** How many rounds ended with which return. */
    private Chart strategies() {
        final double[] per = IntStream.rangeClosed(-10, 25).asDoubleStream().toArray();
        return new Chart(
                        "Returns of two bots",
                        new Axis("per cent", -10, 25),
                        new Axis("rounds", 0, facts.rounds().size() / 2.0))
                .bars("follows the news", Color.BLUE, per, counts(facts.readerPercent(), per), 1)
                .bars("trades at random", Color.ORANGE, per, counts(facts.gamblerPercent(), per), 1);
    }

    private static double[] counts(final Sample returns, final double[] middles) {
        return Arrays.stream(middles)
                .map(middle -> Arrays.stream(returns.values())
                        .filter(value -> Math.rint(value) == middle)
                        .count())
                .toArray();
    }
}
