package io.stocking.naive;

import io.stocking.kit.Event;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The result of a round at the naive exchange, in numbers without end. */
final class NaiveResult {
    private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);

    private final NaiveState state;
    private final Consumer<Event> events;

    NaiveResult(final NaiveState state, final Consumer<Event> events) {
        this.state = state;
        this.events = events;
    }

    private record Entrant(long accountId, long equity, long basisPoints) {}

    void settle() {
        final long roundId = state.round.roundId();
        state.instruments.forEach(
                (id, instrument) -> events.accept(new Event.InstrumentSettled(roundId, instrument.fairPrice(), id)));
        final List<Entrant> entrants = state.accounts.entrySet().stream()
                .filter(account -> state.rules.isRanked(account.getValue().kind()))
                .map(Map.Entry::getKey)
                .filter(state.executed::contains)
                .map(id -> new Entrant(id, equity(id), basisPoints(equity(id))))
                .sorted(Comparator.comparingLong((Entrant entrant) -> -entrant.basisPoints())
                        .thenComparingLong(Entrant::accountId))
                .toList();
        entrants.forEach(entrant -> settle(roundId, entrant, rank(entrant, entrants)));
        final long winner = entrants.isEmpty() ? 0 : entrants.get(0).accountId();
        events.accept(new Event.RoundSettled(roundId, winner, entrants.size()));
    }

    private int rank(final Entrant entrant, final List<Entrant> entrants) {
        return 1
                + (int) entrants.stream()
                        .filter(other -> state.rules.isBefore(
                                other.basisPoints(), other.accountId(), entrant.basisPoints(), entrant.accountId()))
                        .count();
    }

    private void settle(final long roundId, final Entrant entrant, final int rank) {
        final long id = entrant.accountId();
        final int place = state.rules.earnsRating(entrant.basisPoints()) ? rank : 0;
        final int delta = Map.of(1, 100, 2, 50, 3, 30).getOrDefault(place, 0);
        state.ratings.merge(id, delta, Integer::sum);
        events.accept(new Event.AccountSettled(
                roundId, id, entrant.equity(), entrant.basisPoints(), rank, delta, state.ratings.get(id)));
    }

    private long equity(final long accountId) {
        BigInteger equity = BigInteger.valueOf(state.cash.get(accountId));
        for (final Map.Entry<Integer, NaiveInstrument> instrument : state.instruments.entrySet()) {
            final BigInteger price = BigInteger.valueOf(instrument.getValue().fairPrice());
            equity = equity.add(price.multiply(BigInteger.valueOf(state.held(accountId, instrument.getKey()))));
        }
        return equity.min(HIGHEST).longValue();
    }

    private long basisPoints(final long equity) {
        if (state.round.seedCash() == 0) {
            return 0;
        }
        final BigDecimal seedCash = BigDecimal.valueOf(state.round.seedCash());
        return BigDecimal.valueOf(equity)
                .subtract(seedCash)
                .scaleByPowerOfTen(4)
                .divide(seedCash, 0, RoundingMode.FLOOR)
                .toBigInteger()
                .min(HIGHEST)
                .longValue();
    }
}
