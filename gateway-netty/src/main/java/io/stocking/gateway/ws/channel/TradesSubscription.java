package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.market.TradeView;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.List;

/** The tape of a symbol: the last trades, then each new one; a reader that pauses long misses the oldest. */
final class TradesSubscription implements Subscription {
    private static final int MESSAGE_LIMIT = 100;

    private final Feed feed;
    private final Market market;
    private final TickCache cache;
    private final String symbol;
    private long lastTradeId;

    TradesSubscription(final Feed feed, final Market market, final TickCache cache, final String symbol) {
        this.feed = feed;
        this.market = market;
        this.cache = cache;
        this.symbol = symbol;
    }

    @Override
    public void start() {
        final List<TradeView> trades = newTrades();
        feed.send("snapshot", text(trades));
        remember(trades);
    }

    @Override
    public void onTick() {
        if (feed.writable()) {
            final List<TradeView> trades = newTrades();
            if (!trades.isEmpty()) {
                feed.send("trades", text(trades));
                remember(trades);
            }
        }
    }

    /** One more than fits, when there are as many: that tells whether some are left out. */
    private List<TradeView> newTrades() {
        return cache.get(
                new TradesKey(symbol, lastTradeId), () -> market.tradesAfter(symbol, lastTradeId, MESSAGE_LIMIT + 1));
    }

    private byte[] text(final List<TradeView> trades) {
        final boolean skipped = trades.size() > MESSAGE_LIMIT;
        final List<TradeView> shown = skipped ? trades.subList(1, trades.size()) : trades;
        return cache.get(new TextKey(symbol, lastTradeId), () -> MarketJson.trades(shown, skipped));
    }

    private void remember(final List<TradeView> trades) {
        if (!trades.isEmpty()) {
            lastTradeId = trades.get(trades.size() - 1).tradeId();
        }
    }

    private record TradesKey(String symbol, long after) {}

    private record TextKey(String symbol, long after) {}
}
