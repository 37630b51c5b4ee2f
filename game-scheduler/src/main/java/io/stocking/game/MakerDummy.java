package io.stocking.game;

import io.stocking.game.maker.FairValue;
import io.stocking.game.maker.MakerState;
import io.stocking.game.maker.MarketMaker;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.market.Sector;
import io.stocking.game.order.OrderAction;
import java.util.List;

/** A market maker, who sees its own account and the news. */
final class MakerDummy implements Dummy {
    private final Place place;
    private final Sector sector;
    private final GameFollower follower;
    private final FairValue fairValue;
    private final MarketMaker maker;

    /** @param traderSeed its own, unlike that of the round */
    MakerDummy(
            final Place place,
            final Sector sector,
            final long roundSeed,
            final long traderSeed,
            final GameFollower follower) {
        this.place = place;
        this.sector = sector;
        this.follower = follower;
        final Listing listing = follower.prices().listing(place.instrumentId());
        fairValue = new FairValue(roundSeed, place.instrumentId(), listing, PriceTicks.KRX_2023);
        maker = new MarketMaker(traderSeed, listing, PriceTicks.KRX_2023);
    }

    @Override
    public List<OrderAction> decide(final int step, final long now) {
        final SeatView seat = follower.seat(place.account());
        final long value = fairValue.at(step, follower.news().basisPoints(place.instrumentId(), sector, now));
        return maker.decide(new MakerState(value, step, seat.cash(), seat.shares(), seat.orders()));
    }
}
