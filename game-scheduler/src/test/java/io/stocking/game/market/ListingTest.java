package io.stocking.game.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingTest {
    private static final int SEEDS = 20_000;

    @Test
    void shouldDrawPricesOnTickAndInRangeWhenSeedsDiffer() {
        final PriceTicks ticks = PriceTicks.KRX_2023;
        for (int seed = 0; seed < SEEDS; seed++) {
            final Listing listing = Listing.draw(seed, 1 + seed % 10);
            final long reference = listing.referencePrice();
            assertThat(reference).as("seed %d", seed).isBetween(Listing.MIN_REFERENCE, Listing.MAX_REFERENCE);
            assertThat(ticks.floor(reference)).as("seed %d", seed).isEqualTo(reference);
            assertThat(ticks.floor(listing.lowerPriceLimit()))
                    .as("seed %d", seed)
                    .isEqualTo(listing.lowerPriceLimit());
            assertThat(ticks.floor(listing.upperPriceLimit()))
                    .as("seed %d", seed)
                    .isEqualTo(listing.upperPriceLimit());
            assertThat(10 * listing.lowerPriceLimit()).as("seed %d", seed).isGreaterThanOrEqualTo(7 * reference);
            assertThat(10 * listing.upperPriceLimit()).as("seed %d", seed).isLessThanOrEqualTo(13 * reference);
        }
    }

    @Test
    void shouldDrawEveryDecadeAlikeWhenLogUniform() {
        int belowGeometricMiddle = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            if (Listing.draw(seed, 1).referencePrice() < 70_711) {
                belowGeometricMiddle++;
            }
        }

        assertThat(belowGeometricMiddle).isBetween(SEEDS * 48 / 100, SEEDS * 52 / 100);
    }

    @Test
    void shouldRepeatWhenSeedRepeats() {
        assertThat(Listing.draw(7, 3)).isEqualTo(Listing.draw(7, 3)).isNotEqualTo(Listing.draw(7, 4));
    }
}
