package io.stocking.game;

import io.stocking.game.market.Company;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.news.NewsEvent;
import io.stocking.game.news.ScheduledNews;
import io.stocking.game.order.OrderAction;
import io.stocking.game.timetable.ScheduledRound;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.EnterOrderEncoder;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.port.CommandPublisher;

/**
 * Encodes and publishes the game's commands. Correlation ids go down from -1, so that nobody takes the answers for his
 * own; answers come in the order of the commands. For one thread.
 */
final class GameCommands {
    private final CommandWriter writer = new CommandWriter();
    private final CommandPublisher publisher;
    private long lastCorrelationId;

    GameCommands(final CommandPublisher publisher) {
        this.publisher = publisher;
    }

    /** Correlation id of the command published last, 0 before the first. */
    long lastCorrelationId() {
        return lastCorrelationId;
    }

    /** Where to encode a command that has no method here, with {@link #nextCorrelationId()}; {@link #publish()} ends it. */
    CommandWriter writer() {
        return writer;
    }

    boolean advanceRound(final RoundView next, final long seedCash) {
        final ScheduledRound round = next.round();
        writer.advanceRound(nextCorrelationId())
                .roundId(round.roundId())
                .seed(next.seed())
                .seedCash(seedCash)
                .setupAt(round.setupAt())
                .openAt(round.openAt())
                .settleAt(round.settleAt())
                .intermissionAt(round.intermissionAt())
                .endAt(round.endAt())
                .phase(next.phase());
        return publish();
    }

    boolean listInstrument(final int instrumentId, final Company company, final Listing listing) {
        final ListInstrumentEncoder command = writer.listInstrument(nextCorrelationId())
                .referencePrice(listing.referencePrice())
                .lowerPriceLimit(listing.lowerPriceLimit())
                .upperPriceLimit(listing.upperPriceLimit())
                .instrumentId(instrumentId)
                .tieRule(AuctionTieRule.NEAREST_REFERENCE);
        final ListInstrumentEncoder.TicksEncoder ticks =
                command.ticksCount(PriceTicks.KRX_2023.bands().size());
        PriceTicks.KRX_2023
                .bands()
                .forEach(band -> ticks.next().fromPrice(band.fromPrice()).tick(band.tick()));
        command.symbol(company.symbol())
                .nameKo(company.nameKo())
                .nameEn(company.nameEn())
                .sector(company.sector().code());
        return publish();
    }

    boolean publishNews(final long roundId, final ScheduledNews news) {
        final NewsEvent event = news.event();
        writer.publishNews(nextCorrelationId())
                .roundId(roundId)
                .newsNumber(news.number())
                .instrumentId(news.instrumentId())
                .strength(event.strength())
                .halfLife(event.halfLife())
                .scope(event.scope())
                .direction(event.direction())
                .newsId(event.id())
                .sector(news.sectorCode())
                .headlineKo(news.headline().ko())
                .headlineEn(news.headline().en())
                .bodyKo(news.body().ko())
                .bodyEn(news.body().en());
        return publish();
    }

    boolean openAccount(final long accountId) {
        writer.openAccount(nextCorrelationId())
                .accountId(accountId)
                .kind(AccountKind.DUMMY)
                .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST);
        return publish();
    }

    boolean adjustCash(final long accountId, final long amount) {
        writer.adjustCash(nextCorrelationId()).accountId(accountId).amount(amount);
        return publish();
    }

    boolean adjustHolding(final long accountId, final int instrumentId, final long quantity) {
        writer.adjustHolding(nextCorrelationId())
                .accountId(accountId)
                .quantity(quantity)
                .instrumentId(instrumentId);
        return publish();
    }

    /** Publishes what a dummy trader wants. */
    boolean order(final long accountId, final int instrumentId, final OrderAction action) {
        if (action instanceof OrderAction.Enter enter) {
            enterOrder(accountId, instrumentId, enter.side(), enter.quantity())
                    .price(enter.price())
                    .orderType(OrderType.LIMIT)
                    .timeInForce(TimeInForce.DAY)
                    .clientOrderId("");
        } else if (action instanceof OrderAction.Take take) {
            enterOrder(accountId, instrumentId, take.side(), take.quantity())
                    .price(0)
                    .orderType(OrderType.MARKET)
                    .timeInForce(TimeInForce.IOC)
                    .clientOrderId("");
        } else if (action instanceof OrderAction.Replace replace) {
            replaceOrder(accountId, replace);
        } else if (action instanceof OrderAction.Cancel cancel) {
            writer.cancelOrder(nextCorrelationId())
                    .accountId(accountId)
                    .orderId(cancel.order().orderId());
        }
        return publish();
    }

    private EnterOrderEncoder enterOrder(
            final long accountId, final int instrumentId, final Side side, final long quantity) {
        return writer.enterOrder(nextCorrelationId())
                .accountId(accountId)
                .quantity(quantity)
                .instrumentId(instrumentId)
                .side(side)
                .postOnly(Bool.FALSE);
    }

    private void replaceOrder(final long accountId, final OrderAction.Replace replace) {
        writer.replaceOrder(nextCorrelationId())
                .accountId(accountId)
                .orderId(replace.order().orderId())
                .price(replace.price())
                .quantity(replace.order().filled() + replace.openQuantity())
                .timeInForce(TimeInForce.DAY)
                .clientOrderId("");
    }

    long nextCorrelationId() {
        return lastCorrelationId - 1;
    }

    /** Publishes what was encoded last; false when the ring is full. */
    boolean publish() {
        final boolean taken = publisher.tryPublish(writer);
        if (taken) {
            lastCorrelationId--;
        }
        return taken;
    }
}
