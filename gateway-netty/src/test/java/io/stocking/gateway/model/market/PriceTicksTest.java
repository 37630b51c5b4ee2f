package io.stocking.gateway.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.model.market.PriceTicks.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceTicksTest {
    private static final Step LOW = new Step(0, 5);
    private static final Step MIDDLE = new Step(20_000, 50);
    private static final Step HIGH = new Step(50_000, 100);

    private final PriceTicks ticks = new PriceTicks(List.of(LOW, MIDDLE, HIGH));

    @Test
    void shouldGiveStepsOfPricesWhenAskedForARange() {
        assertThat(ticks.between(10, 100_000)).containsExactly(LOW, MIDDLE, HIGH);
        assertThat(ticks.between(20_000, 49_999)).containsExactly(MIDDLE);
        assertThat(ticks.between(19_999, 20_000)).containsExactly(LOW, MIDDLE);
        assertThat(ticks.between(60_000, 70_000)).containsExactly(HIGH);
        assertThat(ticks.between(-1, -1)).containsExactly(LOW);
    }

    @Test
    void shouldGiveTickOfThePriceWhenAskedForOne() {
        assertThat(ticks.tickAt(19_999)).isEqualTo(5);
        assertThat(ticks.tickAt(20_000)).isEqualTo(50);
        assertThat(ticks.tickAt(90_000)).isEqualTo(100);
    }
}
