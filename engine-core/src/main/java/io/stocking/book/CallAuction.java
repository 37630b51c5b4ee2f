package io.stocking.book;

import io.stocking.message.codec.AuctionTieRule;

/**
 * Finds the uncrossing price of a call auction: among the prices between best ask and best bid the one with the greatest
 * volume, then with the least surplus, then by the tie rule.
 */
public final class CallAuction {
    private final AuctionTieRule tieRule;
    private final long referencePrice;
    private long price;
    private long volume;
    private long surplus;

    /**
     * An auction to be priced.
     *
     * @param referencePrice what {@code NEAREST_REFERENCE} is measured from, in won
     */
    public CallAuction(final AuctionTieRule tieRule, final long referencePrice) {
        this.tieRule = tieRule;
        this.referencePrice = referencePrice;
    }

    void findPrice(final BookSide bids, final BookSide asks, final PriceLadder ladder) {
        price = 0;
        volume = 0;
        if (bids.best() == BookSide.EMPTY || asks.best() == BookSide.EMPTY) {
            return;
        }
        final int low = asks.best();
        final int high = bids.rankOf(bids.best());
        long demand = 0;
        for (int level = low; level <= high; level++) {
            demand += bids.quantity(bids.rankOf(level));
        }
        long supply = 0;
        for (int level = low; level <= high; level++) {
            supply += asks.quantity(level);
            consider(ladder.priceOf(level), demand, supply);
            demand -= bids.quantity(bids.rankOf(level));
        }
    }

    private void consider(final long candidate, final long demand, final long supply) {
        final long candidateVolume = Math.min(demand, supply);
        final long candidateSurplus = Math.abs(demand - supply);
        if (candidateVolume > volume
                || candidateVolume == volume && candidateSurplus < surplus
                || candidateVolume == volume && candidateSurplus == surplus && winsTie(candidate)) {
            price = candidate;
            volume = candidateVolume;
            surplus = candidateSurplus;
        }
    }

    /** Candidates come in ascending order, so a later one is higher. */
    private boolean winsTie(final long candidate) {
        return switch (tieRule) {
            case HIGHER_PRICE -> true;
            case NEAREST_REFERENCE -> Math.abs(candidate - referencePrice) <= Math.abs(price - referencePrice);
            case LOWER_PRICE, NULL_VAL -> false;
        };
    }

    /** Whether anything trades. */
    public boolean isPriced() {
        return volume > 0;
    }

    /** The uncrossing price in won, 0 when nothing trades. */
    public long price() {
        return price;
    }

    /** Shares that trade. */
    public long volume() {
        return volume;
    }
}
