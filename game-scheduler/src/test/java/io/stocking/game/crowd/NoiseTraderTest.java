package io.stocking.game.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.order.OpenOrder;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoiseTraderTest {
    private static final PriceTicks TICKS = PriceTicks.KRX_2023;
    private static final Listing LISTING = Listing.around(50_000);
    private static final int STEPS = 10_000;
    private static final long PLENTY = CrowdTrader.ENDOWMENT;

    private final NoiseTrader trader = new NoiseTrader(7, LISTING, TICKS);

    private static CrowdState state(final int step, final long price, final List<OpenOrder> orders) {
        return new CrowdState(step, price, 0, null, PLENTY, LISTING.sharesFor(PLENTY), orders);
    }

    private List<OrderAction> wishes(final long price) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> trader.decide(state(step, price, List.of())))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void shouldWishTheSameWhenItSeesTheSame() {
        assertThat(wishes(50_000)).isEqualTo(wishes(50_000));
        assertThat(new NoiseTrader(8, LISTING, TICKS).decide(state(1, 50_000, List.of())))
                .isNotEqualTo(trader.decide(state(1, 50_000, List.of())));
    }

    @Test
    void shouldEnterInAThirdOfItsStepsOnBothSidesAndOfBothTypesWhenItHasNoOrders() {
        final List<OrderAction> wishes = wishes(50_000);

        assertThat(wishes.size()).isBetween(STEPS / 3 - 200, STEPS / 3 + 200);
        assertThat(wishes.stream().filter(OrderAction.Take.class::isInstance).count())
                .isBetween(wishes.size() / 3 - 150L, wishes.size() / 3 + 150L);
        assertThat(wishes.stream().filter(wish -> side(wish) == Side.BUY).count())
                .isBetween(wishes.size() / 2 - 150L, wishes.size() / 2 + 150L);
    }

    private static Side side(final OrderAction action) {
        return action instanceof OrderAction.Enter enter ? enter.side() : ((OrderAction.Take) action).side();
    }

    @Test
    void shouldStayOnTickInsideTheLimitsAndSmallWhenThePriceIsAtALimit() {
        for (final long price : new long[] {LISTING.lowerPriceLimit(), LISTING.upperPriceLimit()}) {
            for (final OrderAction wish : wishes(price)) {
                if (wish instanceof OrderAction.Enter enter) {
                    assertThat(enter.price())
                            .isEqualTo(TICKS.floor(enter.price()))
                            .isBetween(LISTING.lowerPriceLimit(), LISTING.upperPriceLimit());
                    assertThat(enter.quantity()).isBetween(1L, 20L);
                }
            }
        }
    }

    @Test
    void shouldCancelNowAndThenWhenItHasOrdersAndAlwaysWhenItHasTheMost() {
        final List<OpenOrder> orders = IntStream.rangeClosed(1, NoiseTrader.MAX_OPEN_ORDERS)
                .mapToObj(id -> new OpenOrder(id, Side.BUY, 50_000, 1, 0))
                .toList();

        assertThat(cancelsOutOf(orders.subList(0, 1))).isBetween(STEPS / 8 - 150L, STEPS / 8 + 150L);
        assertThat(cancelsOutOf(orders)).isEqualTo(STEPS);
    }

    private long cancelsOutOf(final List<OpenOrder> orders) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> trader.decide(state(step, 50_000, orders)))
                .flatMap(Optional::stream)
                .filter(wish -> wish instanceof OrderAction.Cancel cancel && orders.contains(cancel.order()))
                .count();
    }

    @Test
    void shouldWantNothingWhenItHasNothing() {
        for (int step = 0; step < STEPS; step++) {
            assertThat(trader.decide(new CrowdState(step, 50_000, 0, null, 0, 0, List.of())))
                    .isEmpty();
        }
    }

    @Test
    void shouldWantNoMoreThanItsOrdersLeaveWhenCashAndSharesAreShort() {
        final List<OpenOrder> orders =
                List.of(new OpenOrder(1, Side.BUY, 50_000, 3, 0), new OpenOrder(2, Side.SELL, 60_000, 2, 0));

        assertThat(new CrowdState(1, 50_000, 0, null, 400_000, 6, orders).affordable(Side.BUY, 100, 50_000))
                .isEqualTo(4);
        assertThat(new CrowdState(1, 50_000, 0, null, 400_000, 6, orders).affordable(Side.SELL, 100, 50_000))
                .isEqualTo(4);
    }
}
