package io.stocking.simulation;

import io.stocking.engine.MatchingEngine;
import io.stocking.kit.ExchangeState;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** What holds after every command, read from the snapshot stream, the depth of the books and the events so far. */
final class Invariants {
    private final ExchangeState state;

    Invariants(final ExchangeState state) {
        this.state = state;
    }

    void check(final MatchingEngine engine, final EventFollower follower) {
        conserved(follower);
        state.orders().forEach(Invariants::openOrder);
        reservations();
        levels(engine, follower);
        uncrossed();
        require(follower.agreesWith(state), "the events say something else than the state", follower, state);
    }

    private void conserved(final EventFollower follower) {
        final long cash =
                state.accounts().stream().mapToLong(ExchangeState.Account::cash).sum();
        require(cash == follower.paidIn(), "cash is not conserved", follower.paidIn(), cash);
        for (final ExchangeState.Instrument instrument : state.instruments()) {
            final int id = instrument.terms().instrumentId();
            final long shares = state.holdings().stream()
                    .filter(of -> of.instrumentId() == id)
                    .mapToLong(ExchangeState.Holding::quantity)
                    .sum();
            final long issued = follower.issued().getOrDefault(id, 0L);
            require(shares == issued, "shares are not conserved", issued, shares);
        }
    }

    private static void openOrder(final ExchangeState.Order order) {
        require(order.filled() >= 0 && order.leaves() > 0, "an open order has nothing open", "leaves", order);
    }

    private void reservations() {
        for (final ExchangeState.Account account : state.accounts()) {
            final long reserved = reservedCash(account.accountId());
            require(reserved >= 0 && reserved <= account.cash(), "more cash is reserved than there", reserved, account);
        }
        for (final ExchangeState.Holding holding : state.holdings()) {
            final long reserved = reservedShares(holding);
            require(
                    reserved >= 0 && reserved <= holding.quantity(),
                    "more shares are reserved than there",
                    reserved,
                    holding);
        }
    }

    /** Won that the open buy orders of an account hold. */
    long reservedCash(final long accountId) {
        return state.orders().stream()
                .filter(order -> order.side() == Side.BUY && order.accountId() == accountId)
                .mapToLong(order -> order.price() * order.leaves())
                .sum();
    }

    /** Shares that the open sell orders of an account hold. */
    long reservedShares(final ExchangeState.Holding holding) {
        return state.orders().stream()
                .filter(order -> order.side() == Side.SELL
                        && order.accountId() == holding.accountId()
                        && order.instrumentId() == holding.instrumentId())
                .mapToLong(ExchangeState.Order::leaves)
                .sum();
    }

    private void levels(final MatchingEngine engine, final EventFollower follower) {
        final Map<EventFollower.Level, Long> open = new HashMap<>();
        for (final ExchangeState.Order order : state.orders()) {
            open.merge(
                    new EventFollower.Level(order.instrumentId(), order.side(), order.price()),
                    order.leaves(),
                    Long::sum);
        }
        final Map<EventFollower.Level, Long> depth = new HashMap<>();
        for (final ExchangeState.Instrument instrument : state.instruments()) {
            final int id = instrument.terms().instrumentId();
            engine.depth(
                    id,
                    Integer.MAX_VALUE,
                    (side, level, price, quantity) -> depth.put(new EventFollower.Level(id, side, price), quantity));
        }
        require(depth.equals(open), "level quantities are not those of the orders", open, depth);
        require(
                depth.equals(follower.levels()),
                "level quantities are not those of the events",
                follower.levels(),
                depth);
    }

    private void uncrossed() {
        for (final ExchangeState.Instrument instrument : state.instruments()) {
            if (instrument.phase() == TradingPhase.CONTINUOUS) {
                final long bid = prices(instrument, Side.BUY).max().orElse(0);
                final long ask = prices(instrument, Side.SELL).min().orElse(Long.MAX_VALUE);
                require(bid < ask, "the book is crossed", "a best bid below " + ask, bid);
            }
        }
    }

    private LongStream prices(final ExchangeState.Instrument instrument, final Side side) {
        return state.orders().stream()
                .filter(order -> order.instrumentId() == instrument.terms().instrumentId() && order.side() == side)
                .mapToLong(ExchangeState.Order::price);
    }

    static void require(final boolean holds, final String what, final Object expected, final Object actual) {
        if (!holds) {
            throw new AssertionError(what + ": expected " + expected + " but it is " + actual);
        }
    }
}
