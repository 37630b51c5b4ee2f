package io.stocking.engine;

import io.stocking.kit.Command;
import io.stocking.kit.InstrumentTerms;
import io.stocking.kit.NewsTerms;
import io.stocking.kit.RoundTerms;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.ListInstrumentEncoder;

/** Writes commands that are values as bytes. */
final class CommandEncoder implements Command.Handler {
    private final CommandWriter writer;
    private final long correlationId;

    CommandEncoder(final CommandWriter writer, final long correlationId) {
        this.writer = writer;
        this.correlationId = correlationId;
    }

    @Override
    public void on(final Command.EnterOrder command) {
        writer.enterOrder(correlationId)
                .accountId(command.accountId())
                .price(command.price())
                .quantity(command.quantity())
                .instrumentId(command.instrumentId())
                .side(command.side())
                .orderType(command.orderType())
                .timeInForce(command.timeInForce())
                .postOnly(command.postOnly() ? Bool.TRUE : Bool.FALSE)
                .clientOrderId(command.clientOrderId());
    }

    @Override
    public void on(final Command.CancelOrder command) {
        writer.cancelOrder(correlationId).accountId(command.accountId()).orderId(command.orderId());
    }

    @Override
    public void on(final Command.ReplaceOrder command) {
        writer.replaceOrder(correlationId)
                .accountId(command.accountId())
                .orderId(command.orderId())
                .price(command.price())
                .quantity(command.quantity())
                .timeInForce(command.timeInForce())
                .clientOrderId(command.clientOrderId());
    }

    @Override
    public void on(final Command.ReduceOrder command) {
        writer.reduceOrder(correlationId)
                .accountId(command.accountId())
                .orderId(command.orderId())
                .quantity(command.quantity());
    }

    @Override
    public void on(final Command.CancelAllOrders command) {
        writer.cancelAllOrders(correlationId).accountId(command.accountId()).instrumentId(command.instrumentId());
    }

    @Override
    public void on(final Command.OpenAccount command) {
        writer.openAccount(correlationId)
                .accountId(command.accountId())
                .kind(command.kind())
                .selfTradePrevention(command.prevention());
    }

    @Override
    public void on(final Command.AdjustCash command) {
        writer.adjustCash(correlationId).accountId(command.accountId()).amount(command.amount());
    }

    @Override
    public void on(final Command.AdjustHolding command) {
        writer.adjustHolding(correlationId)
                .accountId(command.accountId())
                .quantity(command.quantity())
                .instrumentId(command.instrumentId());
    }

    @Override
    public void on(final Command.ListInstrument command) {
        final InstrumentTerms terms = command.terms();
        final ListInstrumentEncoder encoder = writer.listInstrument(correlationId);
        final ListInstrumentEncoder.TicksEncoder ticks = encoder.referencePrice(terms.referencePrice())
                .lowerPriceLimit(terms.lowerPriceLimit())
                .upperPriceLimit(terms.upperPriceLimit())
                .instrumentId(terms.instrumentId())
                .tieRule(terms.tieRule())
                .ticksCount(terms.ticks().size());
        for (final InstrumentTerms.TickBand band : terms.ticks()) {
            ticks.next().fromPrice(band.fromPrice()).tick(band.tick());
        }
        encoder.symbol(terms.symbol())
                .nameKo(terms.nameKo())
                .nameEn(terms.nameEn())
                .sector(terms.sector());
    }

    @Override
    public void on(final Command.ChangeTradingPhase command) {
        writer.changeTradingPhase(correlationId)
                .instrumentId(command.instrumentId())
                .phase(command.phase());
    }

    @Override
    public void on(final Command.AdvanceRound command) {
        final RoundTerms terms = command.terms();
        writer.advanceRound(correlationId)
                .roundId(terms.roundId())
                .seed(terms.seed())
                .seedCash(terms.seedCash())
                .setupAt(terms.setupAt())
                .openAt(terms.openAt())
                .settleAt(terms.settleAt())
                .intermissionAt(terms.intermissionAt())
                .endAt(terms.endAt())
                .phase(terms.phase());
    }

    @Override
    public void on(final Command.PublishNews command) {
        final NewsTerms terms = command.terms();
        writer.publishNews(correlationId)
                .roundId(terms.roundId())
                .newsNumber(terms.newsNumber())
                .instrumentId(terms.instrumentId())
                .strength(terms.strength())
                .halfLife(terms.halfLife())
                .scope(terms.scope())
                .direction(terms.direction())
                .newsId(terms.newsId())
                .sector(terms.sector())
                .headlineKo(terms.headlineKo())
                .headlineEn(terms.headlineEn())
                .bodyKo(terms.bodyKo())
                .bodyEn(terms.bodyEn());
    }
}
