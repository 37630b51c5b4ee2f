package io.stocking.game;

import io.stocking.engine.MatchingEngine;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.statistics.Sample;
import io.stocking.message.codec.Side;
import java.util.stream.IntStream;

/** What the book of one instrument looked like, moment by moment; a best price of 0 is an empty side. */
final class QuoteTrail {
    private static final int LEVELS = 10;

    private final Listing listing;
    private final double[] middles;
    private final long[] bids;
    private final long[] asks;
    private final long[] bidWon;
    private final long[] askWon;

    QuoteTrail(final Listing listing, final int moments) {
        this.listing = listing;
        middles = new double[moments];
        bids = new long[moments];
        asks = new long[moments];
        bidWon = new long[moments];
        askWon = new long[moments];
    }

    void look(final int moment, final MatchingEngine engine, final int instrumentId) {
        engine.depth(instrumentId, LEVELS, (side, level, price, quantity) -> {
            final boolean bid = side == Side.BUY;
            (bid ? bidWon : askWon)[moment] += price * quantity;
            if ((bid ? bids : asks)[moment] == 0) {
                (bid ? bids : asks)[moment] = price;
            }
        });
        final double before = moment == 0 ? listing.referencePrice() : middles[moment - 1];
        middles[moment] = isQuoted(moment) ? (bids[moment] + asks[moment]) / 2.0 : before;
    }

    Listing listing() {
        return listing;
    }

    int moments() {
        return bids.length;
    }

    boolean isQuoted(final int moment) {
        return bids[moment] > 0 && asks[moment] > 0;
    }

    boolean isWithinLimits(final int moment) {
        return middles[moment] >= listing.lowerPriceLimit() && middles[moment] <= listing.upperPriceLimit();
    }

    /** The middle of the best prices, while a side is empty that of the moment before. */
    double middle(final int moment) {
        return middles[moment];
    }

    double spreadTicks(final int moment) {
        return (double) (asks[moment] - bids[moment]) / PriceTicks.KRX_2023.tickAt(bids[moment]);
    }

    double spreadBasisPoints(final int moment) {
        return 10_000 * (asks[moment] - bids[moment]) / middle(moment);
    }

    /** Won on the emptier side within ten prices of the best. */
    double depthWon(final int moment) {
        return Math.min(bidWon[moment], askWon[moment]);
    }

    /** Logarithmic returns of the middle, each over so many moments, one after the other. */
    Sample returns(final int span) {
        return new Sample(IntStream.range(1, (moments() - 1) / span + 1)
                .mapToDouble(index -> Math.log(middle(index * span) / middle((index - 1) * span)))
                .toArray());
    }

    /** Highest middle over lowest, in per cent above 1. */
    double rangePercent() {
        final Sample all = new Sample(middles);
        return 100 * (all.quantile(1) / all.quantile(0) - 1);
    }
}
