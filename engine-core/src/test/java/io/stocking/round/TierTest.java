package io.stocking.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierTest {
    @ParameterizedTest
    @CsvSource({
        "0, BRONZE",
        "99, BRONZE",
        "100, SILVER",
        "199, SILVER",
        "200, GOLD",
        "299, GOLD",
        "300, PLATINUM",
        "399, PLATINUM",
        "400, DIAMOND",
        "2147483647, DIAMOND"
    })
    void shouldNameTheTierWhenARatingIsGiven(final int rating, final Tier tier) {
        assertThat(Tier.of(rating)).isEqualTo(tier);
    }
}
