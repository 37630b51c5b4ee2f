package io.stocking.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.round.RoundRanking.Place;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundRankingTest {
    private static final long SEED_CASH = 10_000_000;

    @ParameterizedTest
    @CsvSource({
        "10000000, 10000000, 0",
        "10000999, 10000000, 0",
        "10001000, 10000000, 1",
        "11000000, 10000000, 1000",
        "9999999, 10000000, -1",
        "9999000, 10000000, -1",
        "9998999, 10000000, -2",
        "0, 10000000, -10000",
        "7, 3, 13333",
        "2, 3, -3334",
        "5, 0, 0",
        "0, 0, 0",
        "9223372036854775807, 1, 9223372036854775807",
        "9223372036854775807, 9223372036854775806, 0",
        "9223372036854775807, 4611686018427387903, 10000",
        "1, 9223372036854775807, -10000",
        "0, 9223372036854775807, -10000",
        "9223372036854775807, 20000, 4611686018427377903"
    })
    void shouldRoundReturnDownWhenItIsNotWhole(final long equity, final long seedCash, final long expected) {
        assertThat(RoundRanking.returnBasisPoints(equity, seedCash)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 3, 50, 250",
        "0, 0, 500, 0",
        "9223372036854775807, 0, 500, 9223372036854775807",
        "9223372036854775807, 1, 1, 9223372036854775807",
        "7, 9223372036854775800, 1, 9223372036854775807",
        "8, 9223372036854775800, 1, 9223372036854775807",
        "0, 4611686018427387904, 2, 9223372036854775807",
        "0, 9223372036854775807, 9223372036854775807, 9223372036854775807",
        "0, 4294967296, 4294967296, 9223372036854775807"
    })
    void shouldStopAtSixtyFourBitsWhenSharesAreWorthMore(
            final long equity, final long quantity, final long price, final long expected) {
        assertThat(RoundRanking.addShares(equity, quantity, price)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 100",
        "2, 1, 50",
        "3, 1, 30",
        "4, 1, 0",
        "1, 0, 0",
        "1, -1, 0",
        "3, -10000, 0",
        "2147483647, 9223372036854775807, 0"
    })
    void shouldGainRatingOnlyWhenOneOfThreeHasWonSomething(final int rank, final long basisPoints, final int gain) {
        assertThat(RoundRanking.ratingDelta(rank, basisPoints)).isEqualTo(gain);
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 100", "70, 30, 100", "20, -30, 0", "2147483600, 100, 2147483647", "0, -2147483648, 0"})
    void shouldStayBetweenZeroAndThirtyTwoBitsWhenRatingChanges(final int before, final int change, final int after) {
        assertThat(RoundRanking.ratingAfter(before, change)).isEqualTo(after);
    }

    @Test
    void shouldShareRanksWhenReturnsAreEqual() {
        final List<Place> places = places(9_000_000, 12_000_000, 12_000_999, 11_000_000, 11_000_000, 8_000_000);

        assertThat(places)
                .containsExactly(
                        new Place(1, 2, 12_000_000, 2_000),
                        new Place(1, 3, 12_000_999, 2_000),
                        new Place(3, 4, 11_000_000, 1_000),
                        new Place(3, 5, 11_000_000, 1_000),
                        new Place(5, 1, 9_000_000, -1_000),
                        new Place(6, 6, 8_000_000, -2_000));
        assertThat(places.stream().map(Place::ratingDelta)).containsExactly(100, 100, 30, 30, 0, 0);
    }

    @Test
    void shouldRankByAccountWhenAllAreEqual() {
        final RoundRanking ranking = new RoundRanking(SEED_CASH);
        Stream.of(9, 3, 7).forEach(account -> ranking.add(account, SEED_CASH));

        assertThat(ranking.places().stream().map(Place::accountId)).containsExactly(3L, 7L, 9L);
        assertThat(ranking.places().stream().map(Place::rank)).containsOnly(1);
        assertThat(ranking.places().stream().map(Place::ratingDelta)).containsOnly(0);
    }

    @Test
    void shouldRankNobodyWhenNobodyWasAdded() {
        assertThat(places()).isEmpty();
    }

    private static List<Place> places(final long... equities) {
        final RoundRanking ranking = new RoundRanking(SEED_CASH);
        for (int account = 1; account <= equities.length; account++) {
            ranking.add(account, equities[account - 1]);
        }
        return ranking.places();
    }
}
