package io.stocking.game.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Listing;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentumTraderTest {
    private static final Listing LISTING = Listing.around(50_000);
    private static final long USUAL = LISTING.sharesFor(CrowdTrader.ENDOWMENT);
    private static final long LOT = 40;
    private static final int STEPS = 300;

    private final MomentumTrader trader = new MomentumTrader(7, LISTING);

    /** Shares more than usual after some minutes with a trend. */
    private long follow(final long trend, final long sharesBefore) {
        long shares = sharesBefore;
        for (int step = 0; step < STEPS; step++) {
            final Optional<OrderAction> wish =
                    trader.decide(new CrowdState(step, 50_000, trend, null, CrowdTrader.ENDOWMENT, shares, List.of()));
            if (wish.isPresent()) {
                final OrderAction.Take take = (OrderAction.Take) wish.get();
                assertThat(take.quantity()).isBetween(1L, LOT);
                shares += take.side() == Side.BUY ? take.quantity() : -take.quantity();
            }
        }
        return shares - USUAL;
    }

    @Test
    void shouldHoldMoreTheMoreThePriceHasRisenAndLessTheMoreItHasFallen() {
        assertThat(follow(49, USUAL)).isZero();
        assertThat(follow(50, USUAL)).isEqualTo(LOT);
        assertThat(follow(170, USUAL)).isEqualTo(3 * LOT);
        assertThat(follow(-170, USUAL)).isEqualTo(-3 * LOT);
    }

    @Test
    void shouldGoNoFurtherThanSixLotsWhenThePriceRunsAway() {
        assertThat(follow(2_900, USUAL)).isEqualTo(6 * LOT);
        assertThat(follow(-2_900, USUAL)).isEqualTo(-6 * LOT);
    }

    @Test
    void shouldGoBackToItsUsualSharesWhenTheTrendIsOver() {
        assertThat(follow(0, USUAL + 5 * LOT)).isZero();
        assertThat(follow(0, USUAL - 5 * LOT)).isZero();
    }

    @Test
    void shouldActInAThirdOfItsStepsWhenThereIsATrend() {
        long acts = 0;
        for (int step = 0; step < 3_000; step++) {
            acts +=
                    trader
                            .decide(new CrowdState(step, 50_000, 500, null, CrowdTrader.ENDOWMENT, USUAL, List.of()))
                            .stream()
                            .count();
        }

        assertThat(acts).isBetween(900L, 1_100L);
    }

    @Test
    void shouldSpendNoMoreThanItHasWhenCashIsShort() {
        for (int step = 0; step < STEPS; step++) {
            assertThat(trader.decide(new CrowdState(step, 50_000, 500, null, 64_999, USUAL, List.of())))
                    .isEmpty();
        }
    }
}
