package io.stocking.game.tape.market;

import io.stocking.message.codec.Side;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the orders of an opening auction; what they leave is what stands when trading begins. */
final class OpeningBook {
    private final Map<Integer, TapeStep> orders = new LinkedHashMap<>();

    /** Takes one step of the auction; it holds limit orders for the day and nothing else. */
    void add(final TapeStep step) {
        switch (step.op()) {
            case NEW -> orders.put(step.order(), step);
            case CANCEL -> orders.remove(step.order());
            case REDUCE ->
                orders.computeIfPresent(
                        step.order(),
                        (number, order) ->
                                order.size() > step.size() ? order.withSize(order.size() - step.size()) : null);
            case REPLACE -> {
                final TapeStep order = orders.remove(step.order());
                if (order != null) {
                    orders.put(
                            step.order(),
                            new TapeStep(0, order.op(), order.order(), order.side(), step.price(), step.size()));
                }
            }
            default -> {}
        }
    }

    /**
     * The orders that remain, with what is left of them, nearest to each other first. Best against best trades as much as
     * one uncrossing price does, and leaves the same.
     */
    List<TapeStep> remaining() {
        final Deque<TapeStep> bids =
                side(Side.BUY, Comparator.comparingLong(TapeStep::price).reversed());
        final Deque<TapeStep> asks = side(Side.SELL, Comparator.comparingLong(TapeStep::price));
        while (!bids.isEmpty()
                && !asks.isEmpty()
                && bids.peek().price() >= asks.peek().price()) {
            final long traded = Math.min(bids.peek().size(), asks.peek().size());
            take(bids, traded);
            take(asks, traded);
        }
        final long middle = TapeDay.middle(bids.peek(), asks.peek());
        return Stream.concat(bids.stream(), asks.stream())
                .sorted(Comparator.comparingLong(order -> Math.abs(order.price() - middle)))
                .toList();
    }

    private Deque<TapeStep> side(final Side side, final Comparator<TapeStep> bestFirst) {
        return orders.values().stream()
                .filter(order -> order.side() == side)
                .sorted(bestFirst)
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    private static void take(final Deque<TapeStep> orders, final long traded) {
        final TapeStep order = orders.poll();
        if (order.size() > traded) {
            orders.push(order.withSize(order.size() - traded));
        }
    }
}
