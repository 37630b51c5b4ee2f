package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.function.LongSupplier;

/** The round: where it stands, then every phase. */
final class GameSubscription implements Subscription {
    private final Feed feed;
    private final ReadModel model;
    private final LongSupplier clockMillis;
    private RoundView known;

    GameSubscription(final Feed feed, final ReadModel model, final LongSupplier clockMillis) {
        this.feed = feed;
        this.model = model;
        this.clockMillis = clockMillis;
    }

    @Override
    public void start() {
        onTick();
    }

    @Override
    public void onTick() {
        final RoundView round = model.round().orElse(null);
        if (round != known && feed.writable()) {
            known = round;
            feed.send("round", MarketJson.round(round, clockMillis.getAsLong()));
        }
    }
}
