package io.stocking.game.maker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import org.junit.jupiter.api.Test;

class FairValueTest {
    private static final PriceTicks TICKS = PriceTicks.KRX_2023;
    private static final int STEPS = 20_000;

    @Test
    void shouldWalkOnTickWithRoomToTheLimitsWhenTheRoundIsLong() {
        for (int seed = 0; seed < 50; seed++) {
            final Listing listing = Listing.draw(seed, 2);
            final FairValue fairValue = new FairValue(seed, 2, listing, TICKS);
            for (int step = 0; step < STEPS; step++) {
                final long price = fairValue.at(step, 0);
                assertThat(TICKS.floor(price)).as("seed %d", seed).isEqualTo(price);
                assertThat(TICKS.move(price, -FairValue.ROOM))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(listing.lowerPriceLimit());
                assertThat(TICKS.move(price, FairValue.ROOM))
                        .as("seed %d", seed)
                        .isLessThanOrEqualTo(listing.upperPriceLimit());
            }
        }
    }

    @Test
    void shouldMoveInAQuarterOfTheStepsOrMoreWhenWalking() {
        final FairValue fairValue = new FairValue(5, 1, Listing.around(50_000), TICKS);
        int moves = 0;
        for (int step = 1; step <= 1_000; step++) {
            moves += fairValue.at(step - 1, 0) == fairValue.at(step, 0) ? 0 : 1;
        }

        assertThat(moves).isGreaterThan(250);
    }

    @Test
    void shouldGoOnWithTheSameWalkWhenStartedAgainInBetween() {
        final Listing listing = Listing.around(50_000);
        final FairValue first = new FairValue(5, 1, listing, TICKS);
        for (int step = 0; step < 100; step++) {
            first.at(step, 0);
        }

        final FairValue restarted = new FairValue(5, 1, listing, TICKS);

        assertThat(restarted.at(100, 0)).isEqualTo(first.at(100, 0));
    }

    @Test
    void shouldMoveByTheNewsAndWalkOnWhenThereIsNews() {
        final FairValue quiet = new FairValue(5, 1, Listing.around(50_000), TICKS);
        final FairValue moved = new FairValue(5, 1, Listing.around(50_000), TICKS);

        assertThat(moved.at(10, 300)).isCloseTo(quiet.at(10, 0) * 10_300 / 10_000, within(200L));
        assertThat(moved.at(11, -300)).isCloseTo(quiet.at(11, 0) * 9_700 / 10_000, within(200L));
        assertThat(moved.at(12, 0)).isEqualTo(quiet.at(12, 0));
    }

    @Test
    void shouldLeaveRoomToTheLimitsWhenNewsIsOverwhelming() {
        final Listing listing = Listing.around(50_000);
        final FairValue fairValue = new FairValue(5, 1, listing, TICKS);

        assertThat(fairValue.at(1, 20_000)).isEqualTo(TICKS.move(listing.upperPriceLimit(), -FairValue.ROOM));
        assertThat(fairValue.at(2, -20_000)).isEqualTo(TICKS.move(listing.lowerPriceLimit(), FairValue.ROOM));
    }

    @Test
    void shouldStayWhenAskedForAnEarlierStep() {
        final FairValue fairValue = new FairValue(5, 1, Listing.around(50_000), TICKS);
        final long latest = fairValue.at(50, 0);

        assertThat(fairValue.at(3, 0)).isEqualTo(latest);
    }

    @Test
    void shouldMoveFarMoreOftenAfterAFarMoveWhenWalking() {
        final FairValue fairValue = new FairValue(5, 1, Listing.around(50_000), TICKS);
        int far = 0;
        int farAgain = 0;
        boolean before = false;
        for (int step = 1; step <= STEPS; step++) {
            final long last = fairValue.at(step - 1, 0);
            final boolean now = Math.abs(fairValue.at(step, 0) - last) >= 2 * TICKS.tickAt(last);
            far += now ? 1 : 0;
            farAgain += before && now ? 1 : 0;
            before = now;
        }

        assertThat(far).isBetween(2_000, 8_000);
        assertThat(1.0 * farAgain / far).isGreaterThan(2.0 * far / STEPS);
    }
}
