package io.stocking.game.maker;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.order.OpenOrder;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarketMakerTest {
    private static final PriceTicks TICKS = PriceTicks.KRX_2023;
    private static final int SEEDS = 300;
    private static final int STEPS = 250;

    @Test
    void shouldQuoteBothSidesOnTickInsideLimitsAndNeverCrossItselfWhenPlayersTakeQuotes() {
        for (int seed = 0; seed < SEEDS; seed++) {
            final Listing listing = Listing.draw(seed, 1);
            final FairValue fairValue = new FairValue(seed, 1, listing, TICKS);
            final MarketMaker maker = new MarketMaker(seed, listing, TICKS);
            final SplittableRandom players = new SplittableRandom(seed);
            final QuoteBook book = new QuoteBook();
            long shares = listing.sharesFor(MarketMaker.ENDOWMENT);
            for (int step = 0; step < STEPS; step++) {
                book.apply(maker.decide(state(fairValue.at(step, 0), step, shares, book.orders())));
                assertQuotes(seed, listing, book);
                for (int taken = players.nextInt(4); taken > 0; taken--) {
                    final boolean playersBuy = players.nextInt(10) < seed % 11;
                    final OpenOrder order = book.takeBest(playersBuy ? Side.SELL : Side.BUY);
                    shares += playersBuy ? -order.leaves() : order.leaves();
                }
            }
        }
    }

    private static void assertQuotes(final int seed, final Listing listing, final QuoteBook book) {
        assertThat(book.side(Side.BUY)).as("seed %d", seed).hasSize(MarketMaker.LEVELS);
        assertThat(book.side(Side.SELL)).as("seed %d", seed).hasSize(MarketMaker.LEVELS);
        for (final OpenOrder order : book.orders()) {
            assertThat(TICKS.floor(order.price())).as("seed %d", seed).isEqualTo(order.price());
            assertThat(order.price())
                    .as("seed %d", seed)
                    .isBetween(listing.lowerPriceLimit(), listing.upperPriceLimit());
        }
    }

    @Test
    void shouldOnlyMoveTheEndsWhenFairValueMovesByATick() {
        final Listing listing = Listing.around(50_000);
        final MarketMaker maker = new MarketMaker(1, listing, TICKS);
        final QuoteBook book = new QuoteBook();
        final long shares = listing.sharesFor(MarketMaker.ENDOWMENT);
        book.apply(maker.decide(state(50_000, 1, shares, book.orders())));

        final List<OrderAction> actions = maker.decide(state(50_100, 1, shares, book.orders()));

        assertThat(actions).hasSize(2).allMatch(OrderAction.Replace.class::isInstance);
    }

    @Test
    void shouldWishNothingWhenNothingChanged() {
        final Listing listing = Listing.around(50_000);
        final MarketMaker maker = new MarketMaker(1, listing, TICKS);
        final QuoteBook book = new QuoteBook();
        final long shares = listing.sharesFor(MarketMaker.ENDOWMENT);
        book.apply(maker.decide(state(50_000, 1, shares, book.orders())));

        assertThat(maker.decide(state(50_000, 1, shares, book.orders()))).isEmpty();
    }

    @Test
    void shouldQuoteHigherWhenItHasSoldAndLowerWhenItHasBought() {
        final Listing listing = Listing.around(50_000);
        final MarketMaker maker = new MarketMaker(1, listing, TICKS);
        final long shares = listing.sharesFor(MarketMaker.ENDOWMENT);

        final long usual = bestBid(maker, shares);

        assertThat(bestBid(maker, shares - 1_000)).isGreaterThan(usual);
        assertThat(bestBid(maker, shares + 1_000)).isLessThan(usual);
    }

    private static long bestBid(final MarketMaker maker, final long shares) {
        final QuoteBook book = new QuoteBook();
        book.apply(maker.decide(state(50_000, 1, shares, List.of())));
        return book.takeBest(Side.BUY).price();
    }

    @Test
    void shouldOfferNoMoreThanItHasWhenCashAndSharesAreShort() {
        final MarketMaker maker = new MarketMaker(1, Listing.around(50_000), TICKS);
        final QuoteBook book = new QuoteBook();

        book.apply(maker.decide(new MakerState(50_000, 1, 1_000_000, 3, List.of())));

        assertThat(book.side(Side.BUY).stream()
                        .mapToLong(order -> order.price() * order.leaves())
                        .sum())
                .isBetween(1L, 1_000_000L);
        assertThat(book.side(Side.SELL).stream().mapToLong(OpenOrder::leaves).sum())
                .isEqualTo(3);
    }

    private static MakerState state(
            final long fairValue, final int step, final long shares, final List<OpenOrder> orders) {
        return new MakerState(fairValue, step, MarketMaker.ENDOWMENT, shares, orders);
    }
}
