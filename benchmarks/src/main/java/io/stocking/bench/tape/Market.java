package io.stocking.bench.tape;

import io.stocking.bench.stream.OrderStream;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.TradingPhase;

/** The market of a stream, where no order is refused for want of money, shares or a price. */
public final class Market {
    /** Most orders open at once in any stream. */
    static final int MAX_OPEN_ORDERS = 1 << 20;

    private static final int REFERENCE_PRICE = 30_000;
    private static final int HIGHEST_PRICE = 100_000;
    private static final long CASH = 1_000_000_000_000_000L;
    private static final long SHARES = 1_000_000_000_000L;

    private final CommandWriter writer;
    private final Runnable send;

    private Market(final CommandWriter writer, final Runnable send) {
        this.writer = writer;
        this.send = send;
    }

    /** An engine with room for the stream, before its first command. */
    public static MatchingEngine newEngine(final OrderStream stream) {
        return new MatchingEngine(new EngineLimits(stream.accounts(), MAX_OPEN_ORDERS, 1));
    }

    /** Writes the commands that open the market and has each sent. */
    static void open(final OrderStream stream, final CommandWriter writer, final Runnable send) {
        final Market market = new Market(writer, send);
        final int instruments = stream.instruments();
        for (int instrument = 1; instrument <= instruments; instrument++) {
            market.list(instrument);
        }
        for (int account = 1; account <= stream.accounts(); account++) {
            market.fund(account, instruments);
        }
    }

    private void list(final int instrumentId) {
        final ListInstrumentEncoder instrument = writer.listInstrument(0);
        instrument
                .referencePrice(REFERENCE_PRICE)
                .lowerPriceLimit(1)
                .upperPriceLimit(HIGHEST_PRICE)
                .instrumentId(instrumentId)
                .tieRule(AuctionTieRule.HIGHER_PRICE)
                .ticksCount(1)
                .next()
                .fromPrice(0)
                .tick(1);
        instrument.symbol("BENCH" + instrumentId).nameKo("").nameEn("").sector("");
        send.run();
        writer.changeTradingPhase(0).instrumentId(instrumentId).phase(TradingPhase.CONTINUOUS);
        send.run();
    }

    private void fund(final int accountId, final int instruments) {
        writer.openAccount(0).accountId(accountId).kind(AccountKind.HOUSE).selfTradePrevention(SelfTradePrevention.OFF);
        send.run();
        writer.adjustCash(0).accountId(accountId).amount(CASH);
        send.run();
        for (int instrument = 1; instrument <= instruments; instrument++) {
            writer.adjustHolding(0).accountId(accountId).quantity(SHARES).instrumentId(instrument);
            send.run();
        }
    }
}
