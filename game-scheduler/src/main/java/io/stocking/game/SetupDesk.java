package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import java.util.List;

/**
 * Gets a round ready to open: every company listed, every dummy trader's account there and endowed. It compares what is
 * wanted with what the events say is there and sends the difference, so that a restart or a refusal repeats nothing.
 */
final class SetupDesk {
    private final Catalogue catalogue;
    private final GameFollower follower;
    private final GameCommands commands;
    private final Attempt attempt;
    private final List<Place> places;

    SetupDesk(final Catalogue catalogue, final GameFollower follower, final GameCommands commands) {
        this.catalogue = catalogue;
        this.follower = follower;
        this.commands = commands;
        attempt = new Attempt(follower);
        places = Place.all(catalogue);
    }

    boolean isReady() {
        return follower.prices().areListed(catalogue.size())
                && places.stream()
                        .allMatch(place -> follower.seat(place.account()).isEndowed());
    }

    /** Sends what is missing in a round that is in SETUP. */
    void prepare(final RoundView round) {
        attempt.inRound(round.round().roundId());
        if (!attempt.isDue() || isReady()) {
            return;
        }
        boolean taken = true;
        for (int instrumentId = 1; taken && instrumentId <= catalogue.size(); instrumentId++) {
            taken = list(instrumentId, round.seed());
        }
        for (final Place place : places) {
            taken = taken && endow(place, round.seed());
        }
        attempt.onTried(commands.lastCorrelationId(), taken);
    }

    private boolean list(final int instrumentId, final long seed) {
        return follower.prices().listing(instrumentId) != null
                || commands.listInstrument(
                        instrumentId, catalogue.company(instrumentId), Listing.draw(seed, instrumentId));
    }

    private boolean endow(final Place place, final long seed) {
        final int account = place.account();
        final SeatView seat = follower.seat(account);
        final long shares = place.endowedShares(Listing.draw(seed, place.instrumentId()));
        return (seat.open() || commands.openAccount(account))
                && (seat.cashPaidIn()
                        || commands.adjustCash(account, place.kind().endowment()))
                && (seat.sharesBroughtIn() || commands.adjustHolding(account, place.instrumentId(), shares));
    }
}
