package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.statistics.SampleGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Two hundred quick rounds against a real engine, always the same: is this a market? */
class SimulatedRoundsTest {
    private static final int ROUNDS = 200;
    private static final Path REPORT = Path.of(System.getProperty("stocking.report"));

    private static MarketFacts facts;

    @BeforeAll
    static void play() {
        facts = MarketFacts.play(ROUNDS);
    }

    @Test
    void shouldQuoteBothSidesAlmostAlwaysWhenOpen() {
        assertThat(facts.quotedShare()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void shouldHaveANarrowSpreadAndADeepBookWhenOpen() {
        assertThat(facts.spreadTicks().mean()).isBetween(1.0, 2.0);
        assertThat(facts.spreadTicks().quantile(0.99)).isLessThanOrEqualTo(6);
        assertThat(facts.spreadBasisPoints().mean()).isLessThan(30);
        assertThat(facts.depthWon().quantile(0.01)).isGreaterThan(20_000_000);
        assertThat(facts.depthWon().quantile(0.5)).isBetween(50_000_000.0, 100_000_000.0);
    }

    @Test
    void shouldMoveInsideTheLimitsNeitherDeadNorAbsurdlyWhenOpen() {
        assertThat(facts.withinLimitsShare()).isEqualTo(1);
        assertThat(facts.rangePercent().quantile(0.05)).isGreaterThan(3);
        assertThat(facts.rangePercent().quantile(0.5)).isBetween(6.0, 14.0);
        assertThat(facts.rangePercent().quantile(0.95)).isLessThan(25);
    }

    @Test
    void shouldRiseOnGoodNewsAndFallOnBadWhenNewsComesOut() {
        assertThat(facts.movedAsNewsSays().values()).hasSizeGreaterThan(ROUNDS * 16);
        assertThat(facts.movedAsNewsSays().mean()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void shouldRewardWhoFollowsTheNewsAndCostWhoTradesAtRandom() {
        assertThat(facts.readerPercent().mean()).isGreaterThan(5);
        assertThat(facts.readerPercent().share(value -> value > 0)).isGreaterThan(0.8);
        assertThat(facts.gamblerPercent().mean()).isLessThan(-1);
    }

    @Test
    void shouldHaveFatTailsWhenReturnsAreComparedWithTheNormalLaw() {
        assertThat(facts.returns(1).standardized().pooled().excessKurtosis()).isGreaterThan(1);
        assertThat(facts.returns(5).standardized().pooled().excessKurtosis()).isGreaterThan(1);
    }

    @Test
    void shouldHaveCalmAndRestlessTimesWhenReturnsAreComparedWithEarlierOnes() {
        final SampleGroup returns = facts.returns(1);
        final SampleGroup sizes = returns.map(Math::abs);

        for (int lag = 1; lag <= 10; lag++) {
            assertThat(sizes.autocorrelation(lag))
                    .as("returns over 1 s, %d s apart", lag)
                    .isGreaterThan(0.05)
                    .isGreaterThan(returns.autocorrelation(lag) + 0.05);
        }
    }

    @Test
    void shouldStayCheapWhenAllDummiesTrade() {
        assertThat(facts.makerRate().mean()).isLessThan(120);
        assertThat(facts.crowdRate().mean()).isBetween(5.0, 20.0);
        assertThat(facts.crowdRate().quantile(1)).isLessThanOrEqualTo(DummyPace.STANDARD.crowdRate());
    }

    @Test
    void shouldWriteAPageWithItsPicturesWhenAskedTo() throws IOException, ParserConfigurationException, SAXException {
        new RoundsReport(facts).write(REPORT);

        final String page = Files.readString(REPORT.resolve("simulated-rounds.md"));
        for (final String name : new RoundCharts(facts).all().keySet()) {
            final Path picture = Path.of("simulated-rounds", name + ".svg");
            assertThat(page).contains("(" + picture + ")").doesNotContain("NaN");
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(REPORT.resolve(picture).toFile())
                            .getElementsByTagName("text")
                            .getLength())
                    .isGreaterThan(10);
        }
    }
}
