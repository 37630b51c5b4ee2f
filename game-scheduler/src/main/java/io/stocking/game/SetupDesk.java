package io.stocking.game;

import io.stocking.game.maker.MarketMaker;
import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;

/**
 * Gets a round ready to open: every company listed, every market maker's account there and endowed. It compares what is
 * wanted with what the events say is there and sends the difference, so that a restart or a refusal repeats nothing.
 */
final class SetupDesk {
    private final Catalogue catalogue;
    private final GameFollower follower;
    private final GameCommands commands;
    private final Attempt attempt;
    private long roundId;

    SetupDesk(final Catalogue catalogue, final GameFollower follower, final GameCommands commands) {
        this.catalogue = catalogue;
        this.follower = follower;
        this.commands = commands;
        attempt = new Attempt(follower);
    }

    boolean isReady() {
        for (int instrumentId = 1; instrumentId <= catalogue.size(); instrumentId++) {
            if (follower.listing(instrumentId) == null) {
                return false;
            }
        }
        for (int account = 1; account <= Seats.count(catalogue.size()); account++) {
            final SeatView seat = follower.seat(account);
            if (!seat.open() || !seat.cashPaidIn() || !seat.sharesBroughtIn()) {
                return false;
            }
        }
        return true;
    }

    /** Sends what is missing in a round that is in SETUP. */
    void prepare(final RoundView round) {
        if (round.round().roundId() != roundId) {
            roundId = round.round().roundId();
            attempt.reset();
        }
        if (!attempt.isDue() || isReady()) {
            return;
        }
        boolean taken = true;
        for (int instrumentId = 1; taken && instrumentId <= catalogue.size(); instrumentId++) {
            taken = list(instrumentId, round.seed());
        }
        for (int account = 1; taken && account <= Seats.count(catalogue.size()); account++) {
            taken = endow(account, round.seed());
        }
        attempt.onTried(commands.lastCorrelationId());
        if (!taken) {
            attempt.reset();
        }
    }

    private boolean list(final int instrumentId, final long seed) {
        return follower.listing(instrumentId) != null
                || commands.listInstrument(
                        instrumentId, catalogue.company(instrumentId), Listing.draw(seed, instrumentId));
    }

    private boolean endow(final long account, final long seed) {
        final SeatView seat = follower.seat(account);
        final int instrumentId = Seats.instrumentOf(account);
        final long shares = MarketMaker.endowedShares(Listing.draw(seed, instrumentId));
        return (seat.open() || commands.openAccount(account))
                && (seat.cashPaidIn() || commands.adjustCash(account, MarketMaker.ENDOWMENT))
                && (seat.sharesBroughtIn() || commands.adjustHolding(account, instrumentId, shares));
    }
}
