package io.stocking.game;

import io.stocking.game.report.Chart;
import io.stocking.game.statistics.Sample;
import io.stocking.game.statistics.SampleGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes what simulated rounds show, in words, figures and pictures. */
final class RoundsReport {
    private final MarketFacts facts;

    RoundsReport(final MarketFacts facts) {
        this.facts = facts;
    }

    /** Writes {@code simulated-rounds.md} and its pictures in a folder of the same name. */
    void write(final Path directory) throws IOException {
        final Path pictures = Files.createDirectories(directory.resolve("simulated-rounds"));
        for (final Map.Entry<String, Chart> chart : new RoundCharts(facts).all().entrySet()) {
            Files.writeString(
                    pictures.resolve(chart.getKey() + ".svg"), chart.getValue().svg());
        }
        Files.writeString(directory.resolve("simulated-rounds.md"), text());
    }

    private String text() {
        return """
                # Simulated rounds

                Quick rounds of the game against a real engine, without a clock, with the seeds 1 to %d: market makers and crowd
                ([ADR 21](adr/0021-dummy-traders.md)), and two bots with a player's account each. `SimulatedRoundsTest` plays them, checks the
                facts with a margin and wrote this page; HACKING.md has the command. Books are looked at every quarter of a second.

                | fact | figure |
                |---|---|
                """
                        .formatted(facts.rounds().size())
                + book()
                + prices()
                + players()
                + pictures();
    }

    private String book() {
        return row("both sides quoted, of all moments", "%.2f %%", 100 * facts.quotedShare())
                + row("spread in ticks: median, mean, 99 of 100 at most", "%s", three(facts.spreadTicks(), "%.1f"))
                + row("spread in basis points of the price", "%s", three(facts.spreadBasisPoints(), "%.0f"))
                + row(
                        "depth of the emptier side, ten prices, million won: one of 100 below, median",
                        "%.0f, %.0f",
                        facts.depthWon().quantile(0.01) / 1e6,
                        facts.depthWon().quantile(0.5) / 1e6)
                + row(
                        "commands of market makers a second: mean, most",
                        "%.1f, %.0f",
                        facts.makerRate().mean(),
                        facts.makerRate().quantile(1))
                + row(
                        "commands of the crowd a second: mean, most",
                        "%.1f, %.0f",
                        facts.crowdRate().mean(),
                        facts.crowdRate().quantile(1));
    }

    private String prices() {
        final SampleGroup returns = facts.returns(1);
        final SampleGroup sizes = returns.map(Math::abs);
        final Sample range = facts.rangePercent();
        return row("prices within the limits, of all moments", "%.2f %%", 100 * facts.withinLimitsShare())
                + row(
                        "highest price of a round over its lowest: one of 20 below, median, one of 20 above",
                        "%.1f %%, %.1f %%, %.1f %%",
                        range.quantile(0.05),
                        range.quantile(0.5),
                        range.quantile(0.95))
                + row(
                        "moved as the news said, 20 s later",
                        "%.1f %% of %,d",
                        100 * facts.movedAsNewsSays().mean(),
                        facts.movedAsNewsSays().values().length)
                + row(
                        "excess kurtosis of returns over 1 s, 5 s",
                        "%.1f, %.1f",
                        returns.standardized().pooled().excessKurtosis(),
                        facts.returns(5).standardized().pooled().excessKurtosis())
                + row(
                        "autocorrelation of absolute returns over 1 s: 1 s, 5 s, 10 s apart",
                        "%.3f, %.3f, %.3f",
                        sizes.autocorrelation(1),
                        sizes.autocorrelation(5),
                        sizes.autocorrelation(10))
                + row(
                        "that of the returns themselves",
                        "%.3f, %.3f, %.3f",
                        returns.autocorrelation(1),
                        returns.autocorrelation(5),
                        returns.autocorrelation(10));
    }

    private String players() {
        return row(
                        "return of the bot that follows the news: mean, rounds with a gain",
                        "%+.2f %%, %.0f %%",
                        facts.readerPercent().mean(),
                        100 * facts.readerPercent().share(value -> value > 0))
                + row(
                        "return of the bot that trades at random",
                        "%+.2f %%, %.0f %%",
                        facts.gamblerPercent().mean(),
                        100 * facts.gamblerPercent().share(value -> value > 0));
    }

    private static String pictures() {
        return """

                Dashed lines are news about the first company: green is good, orange is bad.

                ![Prices of a round](simulated-rounds/prices.svg)
                ![Returns against the normal law](simulated-rounds/returns.svg)
                ![Autocorrelation of returns and of their size](simulated-rounds/volatility.svg)
                ![Spread over time](simulated-rounds/spread.svg)
                ![Depth over time](simulated-rounds/depth.svg)
                ![Returns of the two bots](simulated-rounds/strategies.svg)
                """;
    }

    private static String three(final Sample sample, final String pattern) {
        return String.format(
                Locale.ROOT,
                String.join(", ", pattern, pattern, pattern),
                sample.quantile(0.5),
                sample.mean(),
                sample.quantile(0.99));
    }

    private static String row(final String fact, final String pattern, final Object... figures) {
        return "| " + fact + " | " + String.format(Locale.ROOT, pattern, figures) + " |\n";
    }
}
