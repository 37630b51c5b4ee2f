package io.stocking.gateway.model.market;

import io.stocking.message.codec.Side;

/** A trade as the public sees it; time in nanoseconds since the epoch. */
public record TradeView(long tradeId, long time, long price, long quantity, Side takerSide, boolean auction) {}
