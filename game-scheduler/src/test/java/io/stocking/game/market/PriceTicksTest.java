package io.stocking.game.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTicksTest {
    private static final PriceTicks TICKS = PriceTicks.KRX_2023;

    @ParameterizedTest
    @CsvSource({
        "1999, 1, 1999, 1999",
        "2003, 5, 2000, 2005",
        "5001, 10, 5000, 5010",
        "19999, 10, 19990, 20000",
        "20001, 50, 20000, 20050",
        "199999, 100, 199900, 200000",
        "200001, 500, 200000, 200500",
        "500999, 1000, 500000, 501000",
    })
    void shouldRoundToTheTickOfTheBandWhenPriceIsBetween(
            final long price, final long tick, final long floor, final long ceiling) {
        assertThat(TICKS.tickAt(price)).isEqualTo(tick);
        assertThat(TICKS.floor(price)).isEqualTo(floor);
        assertThat(TICKS.ceiling(price)).isEqualTo(ceiling);
    }

    @ParameterizedTest
    @CsvSource({
        "19980, 3, 20050",
        "20050, -3, 19980",
        "199900, 2, 200500",
        "200500, -2, 199900",
        "500000, -1, 499500",
        "500000, 1, 501000",
        "7000, 0, 7000",
    })
    void shouldChangeTheStepWhenMovingAcrossABandLimit(final long price, final int steps, final long moved) {
        assertThat(TICKS.move(price, steps)).isEqualTo(moved);
    }
}
