package io.stocking.naive;

import io.stocking.message.codec.AuctionTieRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds an uncrossing price by trying every price and ranking the results. */
final class NaiveAuction {
    record Result(long price, long volume, long surplus) {
        static final Result NOTHING = new Result(0, 0, 0);
    }

    private final NaiveRules rules;
    private final AuctionTieRule tieRule;
    private final long reference;

    NaiveAuction(final NaiveRules rules, final AuctionTieRule tieRule, final long reference) {
        this.rules = rules;
        this.tieRule = rules.tieRule(tieRule);
        this.reference = reference;
    }

    Result price(final List<NaiveOrder> bids, final List<NaiveOrder> asks, final NaiveTicks ticks) {
        if (bids.isEmpty() || asks.isEmpty() || bids.get(0).price < asks.get(0).price) {
            return Result.NOTHING;
        }
        final List<Result> results = new ArrayList<>();
        for (long price = asks.get(0).price; price <= bids.get(0).price; price += ticks.tickAt(price)) {
            final long at = price;
            final long demand = bids.stream()
                    .filter(bid -> bid.price >= at)
                    .mapToLong(bid -> bid.leaves)
                    .sum();
            final long supply = asks.stream()
                    .filter(ask -> ask.price <= at)
                    .mapToLong(ask -> ask.leaves)
                    .sum();
            results.add(new Result(price, Math.min(demand, supply), Math.abs(demand - supply)));
        }
        return results.stream().max(order()).orElseThrow();
    }

    private Comparator<Result> order() {
        final Comparator<Result> volume = Comparator.comparingLong(Result::volume);
        final Comparator<Result> surplus =
                Comparator.comparingLong(result -> rules.minimisesSurplus() ? -result.surplus() : 0);
        return volume.thenComparing(surplus).thenComparing(tie());
    }

    private Comparator<Result> tie() {
        final Comparator<Result> higher = Comparator.comparingLong(Result::price);
        return switch (tieRule) {
            case HIGHER_PRICE -> higher;
            case NEAREST_REFERENCE ->
                Comparator.<Result>comparingLong(result -> -Math.abs(result.price() - reference))
                        .thenComparing(higher);
            case LOWER_PRICE, NULL_VAL -> higher.reversed();
        };
    }
}
