package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.round.RoundRanking;
import io.stocking.round.RoundRanking.Place;
import java.util.List;

/** The result of a round: values what everybody owns, ranks the players and changes their ratings. */
final class RoundSettlement {
    private static final int ENTRIES_AT_ONCE = 64;

    private final EngineState state;
    private final Accounts accounts;
    private final EventWriter events;

    RoundSettlement(final EngineState state, final EventWriter events) {
        this.state = state;
        this.events = events;
        accounts = state.accounts();
    }

    /** Emits {@code InstrumentSettled} for all instruments, {@code AccountSettled} for all ranked, {@code RoundSettled}. */
    void settle() {
        final long roundId = state.round().roundId();
        settleInstruments(roundId);
        final List<Place> places = rank();
        for (final Place place : places) {
            settleAccount(roundId, place);
        }
        events.roundSettled()
                .roundId(roundId)
                .winnerAccountId(places.isEmpty() ? 0 : places.get(0).accountId())
                .rankedCount(places.size());
    }

    private void settleInstruments(final long roundId) {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            final Listing listing = state.listing(id);
            if (listing != null) {
                events.instrumentSettled()
                        .roundId(roundId)
                        .price(listing.fairPrice())
                        .instrumentId(id);
            }
        }
    }

    private List<Place> rank() {
        final long[] equities = equities();
        final RoundRanking ranking = new RoundRanking(state.round().seedCash());
        for (int id = 1; id < equities.length; id++) {
            if (isRanked(id)) {
                ranking.add(id, equities[id]);
            }
        }
        return ranking.places();
    }

    private boolean isRanked(final long accountId) {
        return accounts.isOpen(accountId)
                && accounts.hasExecuted(accountId)
                && accounts.kind(accountId) == AccountKind.PLAYER;
    }

    /** By account number. */
    private long[] equities() {
        final long[] equities = new long[accounts.highestId() + 1];
        for (int id = 1; id < equities.length; id++) {
            equities[id] = accounts.cash(id);
        }
        final Holdings holdings = state.holdings();
        final int[] entries = new int[ENTRIES_AT_ONCE];
        int count;
        for (int first = 0; first < holdings.size(); first += count) {
            count = holdings.entries(first, entries);
            for (int n = 0; n < count; n++) {
                final int owner = (int) holdings.accountId(entries[n]);
                final long price =
                        state.listing(holdings.instrumentId(entries[n])).fairPrice();
                equities[owner] = RoundRanking.addShares(equities[owner], holdings.quantity(entries[n]), price);
            }
        }
        return equities;
    }

    private void settleAccount(final long roundId, final Place place) {
        final long id = place.accountId();
        final int rating = RoundRanking.ratingAfter(accounts.rating(id), place.ratingDelta());
        accounts.rating(id, rating);
        events.accountSettled()
                .roundId(roundId)
                .accountId(id)
                .equity(place.equity())
                .returnBasisPoints(place.returnBasisPoints())
                .rank(place.rank())
                .ratingDelta(place.ratingDelta())
                .rating(rating);
    }
}
