package io.stocking.game;

import io.stocking.game.maker.FairValue;
import io.stocking.game.maker.MakerState;
import io.stocking.game.maker.MarketMaker;
import io.stocking.game.maker.QuoteAction;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.market.Sector;

/** Runs one market maker through one round: at every step of the fair value it sends what the maker wants. */
final class QuoteDesk {
    private static final int NONE = -1;

    private final long account;
    private final int instrumentId;
    private final Sector sector;
    private final GameFollower follower;
    private final GameCommands commands;
    private final FairValue fairValue;
    private final MarketMaker maker;
    private long lastCorrelationId;
    private int lastStep = NONE;

    QuoteDesk(
            final long account,
            final Sector sector,
            final long roundSeed,
            final Listing listing,
            final GameFollower follower,
            final GameCommands commands) {
        this.account = account;
        this.sector = sector;
        this.follower = follower;
        this.commands = commands;
        instrumentId = Seats.instrumentOf(account);
        fairValue = new FairValue(roundSeed, instrumentId, listing, PriceTicks.KRX_2023);
        maker = new MarketMaker(roundSeed ^ account << Integer.SIZE, listing, PriceTicks.KRX_2023);
    }

    /**
     * Brings the quotes up to date, unless they are, or the answers to the last commands are still to come.
     *
     * @param step how far the fair value has walked
     * @param now nanoseconds since the epoch
     */
    void quote(final int step, final long now) {
        if (step == lastStep || !follower.isAnswered(lastCorrelationId)) {
            return;
        }
        final SeatView seat = follower.seat(account);
        final long value = fairValue.at(step, follower.news().basisPoints(instrumentId, sector, now));
        final MakerState state = new MakerState(value, step, seat.cash(), seat.shares(), seat.orders());
        boolean taken = true;
        for (final QuoteAction action : maker.decide(state)) {
            taken = taken && commands.order(account, instrumentId, action);
        }
        lastCorrelationId = commands.lastCorrelationId();
        lastStep = taken ? step : NONE;
    }
}
