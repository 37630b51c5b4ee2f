package io.stocking.game.tape;

import io.stocking.game.market.PriceTicks;
import io.stocking.game.tape.file.TapeScan;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.List;

/** Gets an exchange ready for a tape: its instruments, and one rich house account for each side. */
final class TapeSetup implements TapeExchange.Question, EventListener {
    private static final long BUYER = 100;
    private static final long SELLER = 101;
    private static final long ENDOWMENT = Long.MAX_VALUE / 8;
    private static final String SECTOR = "tape";

    private final TapeExchange exchange;

    TapeSetup(final TapeExchange exchange) {
        this.exchange = exchange;
    }

    /** The house account that enters the orders of one side. */
    static long accountOf(final Side side) {
        return side == Side.BUY ? BUYER : SELLER;
    }

    /** Returns when the exchange is ready. */
    void run(final List<TapeScan.Symbol> symbols) {
        for (final long account : new long[] {BUYER, SELLER}) {
            exchange.writer()
                    .openAccount(exchange.nextCorrelationId())
                    .accountId(account)
                    .kind(AccountKind.HOUSE)
                    .selfTradePrevention(SelfTradePrevention.OFF);
            exchange.publish(this);
            exchange.writer()
                    .adjustCash(exchange.nextCorrelationId())
                    .accountId(account)
                    .amount(ENDOWMENT);
            exchange.publish(this);
        }
        symbols.forEach(this::list);
        exchange.awaitAll();
    }

    private void list(final TapeScan.Symbol symbol) {
        final ListInstrumentEncoder command = exchange.writer()
                .listInstrument(exchange.nextCorrelationId())
                .referencePrice(symbol.lowerPriceLimit())
                .lowerPriceLimit(symbol.lowerPriceLimit())
                .upperPriceLimit(symbol.upperPriceLimit())
                .instrumentId(symbol.instrumentId())
                .tieRule(AuctionTieRule.HIGHER_PRICE);
        final ListInstrumentEncoder.TicksEncoder ticks =
                command.ticksCount(PriceTicks.ONE_WON.bands().size());
        PriceTicks.ONE_WON
                .bands()
                .forEach(band -> ticks.next().fromPrice(band.fromPrice()).tick(band.tick()));
        command.symbol(symbol.name())
                .nameKo(symbol.name())
                .nameEn(symbol.name())
                .sector(SECTOR);
        exchange.publish(this);
        exchange.writer()
                .adjustHolding(exchange.nextCorrelationId())
                .accountId(SELLER)
                .quantity(ENDOWMENT)
                .instrumentId(symbol.instrumentId());
        exchange.publish(this);
        if (symbol.startsContinuous()) {
            exchange.writer()
                    .changeTradingPhase(exchange.nextCorrelationId())
                    .instrumentId(symbol.instrumentId())
                    .phase(TradingPhase.CONTINUOUS);
            exchange.publish(this);
        }
    }

    @Override
    public EventListener onAnswer() {
        return this;
    }

    @Override
    public void onAnswered() {}

    @Override
    public void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {
        throw new IllegalStateException("the exchange is not fit for the tape: it refused command "
                + event.templateId() + " with " + event.reason() + ", value " + event.actualValue() + ", limit "
                + event.limitValue());
    }
}
