package io.stocking.game.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Listing;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsTraderTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Listing LISTING = Listing.around(50_000);
    private static final int STEPS = 3_200;

    private final NewsTrader trader = new NewsTrader(7, LISTING);

    private List<OrderAction.Take> wishes(final NewsSignal news) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> trader.decide(new CrowdState(
                        step,
                        50_000,
                        0,
                        news,
                        CrowdTrader.ENDOWMENT,
                        LISTING.sharesFor(CrowdTrader.ENDOWMENT),
                        List.of())))
                .flatMap(Optional::stream)
                .map(OrderAction.Take.class::cast)
                .toList();
    }

    private static long buys(final List<OrderAction.Take> wishes) {
        return wishes.stream().filter(take -> take.side() == Side.BUY).count();
    }

    @Test
    void shouldBuyOnGoodNewsNineTimesInTenAndSellOnBad() {
        assertThat(buys(wishes(new NewsSignal(400, SECOND)))).isBetween(2_816L, 2_944L);
        assertThat(buys(wishes(new NewsSignal(-400, SECOND)))).isBetween(256L, 384L);
    }

    @Test
    void shouldActInEveryStepAtFirstAndHalfAsOftenWithEveryFiveSeconds() {
        assertThat(wishes(new NewsSignal(400, 0))).hasSize(STEPS);
        assertThat(wishes(new NewsSignal(400, 5 * SECOND - 1))).hasSize(STEPS);
        assertThat(wishes(new NewsSignal(400, 5 * SECOND)).size()).isBetween(1_500, 1_700);
        assertThat(wishes(new NewsSignal(400, 12 * SECOND)).size()).isBetween(700, 900);
        assertThat(wishes(new NewsSignal(400, 20 * SECOND)).size()).isBetween(120, 280);
        assertThat(wishes(new NewsSignal(400, 25 * SECOND))).isEmpty();
        assertThat(wishes(new NewsSignal(400, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void shouldTradeMoreWhenTheNewsIsStronger() {
        assertThat(wishes(new NewsSignal(300, 0)))
                .extracting(OrderAction.Take::quantity)
                .containsOnly(30L);
        assertThat(wishes(new NewsSignal(-600, 0)))
                .extracting(OrderAction.Take::quantity)
                .containsOnly(60L);
    }

    @Test
    void shouldWaitWhenThereIsNoNews() {
        assertThat(wishes(null)).isEmpty();
    }

    @Test
    void shouldWantNothingWhenItHasNothing() {
        assertThat(trader.decide(new CrowdState(1, 50_000, 0, new NewsSignal(400, 0), 0, 0, List.of())))
                .isEmpty();
    }
}
