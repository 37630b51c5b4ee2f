package io.stocking.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceLadderTest {
    private static final TickTable ONE = new TickTable(new long[] {0}, new long[] {1});

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "1,1999",
        "1990,2030",
        "2000,2000",
        "1400,2600",
        "14000,26000",
        "35000,65000",
        "140000,260000",
        "350000,650000",
        "1999,500000",
        "4294967000,4294967000"
    })
    void shouldNumberPricesWithoutGapsWhenBandsAreCrossed(final long lower, final long upper) {
        final PriceLadder ladder = new PriceLadder(TickTableTest.KOREAN, lower, upper);
        int level = 0;
        for (long price = lower; price <= upper; price += TickTableTest.KOREAN.tickAt(price)) {
            assertThat(ladder.levelOf(price)).isEqualTo(level);
            assertThat(ladder.priceOf(level)).isEqualTo(price);
            level++;
        }
        assertThat(ladder.levels()).isEqualTo(level);
        assertThat(ladder.lowerLimit()).isEqualTo(lower);
        assertThat(ladder.upperLimit()).isEqualTo(upper);
    }

    @ParameterizedTest
    @CsvSource({"1,1999", "1990,2030", "1400,2600", "14000,26000", "35000,65000", "140000,260000", "350000,650000"})
    void shouldFindNoLevelWhenPriceIsBetweenSteps(final long lower, final long upper) {
        final PriceLadder ladder = new PriceLadder(TickTableTest.KOREAN, lower, upper);
        for (long price = lower; price <= upper; price++) {
            final boolean onTick = TickTableTest.KOREAN.isOnTick(price);
            assertThat(ladder.levelOf(price) != PriceLadder.OFF_TICK).isEqualTo(onTick);
        }
    }

    @Test
    void shouldHoldItsMostLevelsAndNotOneMoreWhenLimitsAreWide() {
        assertThat(new PriceLadder(ONE, 1, PriceLadder.MAX_LEVELS).levels()).isEqualTo(PriceLadder.MAX_LEVELS);
        refused(ONE, 1, PriceLadder.MAX_LEVELS + 1L);
        refused(ONE, 1, TickTable.MAX_PRICE);
    }

    @Test
    void shouldRefuseLimitsWhenOutOfRangeOrOffTick() {
        refused(ONE, 0, 10);
        refused(ONE, 10, 9);
        refused(ONE, 10, TickTable.MAX_PRICE + 1);
        refused(TickTableTest.KOREAN, 1_990, 2_001);
        refused(TickTableTest.KOREAN, 2_001, 2_005);
    }

    private static void refused(final TickTable ticks, final long lower, final long upper) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceLadder(ticks, lower, upper));
    }
}
