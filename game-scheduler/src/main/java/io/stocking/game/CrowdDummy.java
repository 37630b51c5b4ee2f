package io.stocking.game;

import io.stocking.game.crowd.CrowdState;
import io.stocking.game.crowd.CrowdTrader;
import io.stocking.game.crowd.MomentumTrader;
import io.stocking.game.crowd.NewsSignal;
import io.stocking.game.market.Sector;
import io.stocking.game.order.OrderAction;
import java.util.List;

/** A member of the crowd, who sees its own account, prices and the news. */
final class CrowdDummy implements Dummy {
    private final Place place;
    private final Sector sector;
    private final CrowdTrader trader;
    private final GameFollower follower;

    CrowdDummy(final Place place, final Sector sector, final CrowdTrader trader, final GameFollower follower) {
        this.place = place;
        this.sector = sector;
        this.trader = trader;
        this.follower = follower;
    }

    @Override
    public List<OrderAction> decide(final int step, final long now) {
        final SeatView seat = follower.seat(place.account());
        if (!seat.isEndowed()) {
            // the round was set up before there was a crowd
            return List.of();
        }
        final int instrumentId = place.instrumentId();
        final PriceBoard prices = follower.prices();
        final CrowdState state = new CrowdState(
                step,
                prices.lastPrice(instrumentId),
                prices.move(instrumentId, now, MomentumTrader.LOOKS_BACK),
                news(now),
                seat.cash(),
                seat.shares(),
                seat.orders());
        return trader.decide(state).stream().toList();
    }

    private NewsSignal news(final long now) {
        final NewsView newest = follower.news().newestAbout(place.instrumentId(), sector);
        return newest == null
                ? null
                : new NewsSignal(
                        newest.impact().basisPoints(),
                        Math.max(0, now - newest.impact().publishedAt()));
    }
}
