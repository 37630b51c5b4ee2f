package io.stocking.bench.tape;

import io.stocking.message.CommandWriter;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.TradingPhase;

/** Writes the commands that make a market, and has each sent. */
public final class MarketOpening {
    private final CommandWriter writer;
    private final Runnable send;

    /**
     * An opening.
     *
     * @param send sends what was written last
     */
    public MarketOpening(final CommandWriter writer, final Runnable send) {
        this.writer = writer;
        this.send = send;
    }

    /** Lists an instrument and opens continuous trading. */
    public void open(final int instrumentId, final InstrumentTerms terms) {
        terms.write(writer, instrumentId);
        send.run();
        writer.changeTradingPhase(0).instrumentId(instrumentId).phase(TradingPhase.CONTINUOUS);
        send.run();
    }

    /** Opens an account and pays cash in. */
    public void fund(final int accountId, final SelfTradePrevention prevention, final long cash) {
        writer.openAccount(0).accountId(accountId).kind(AccountKind.HOUSE).selfTradePrevention(prevention);
        send.run();
        writer.adjustCash(0).accountId(accountId).amount(cash);
        send.run();
    }

    /** Brings shares into an account. */
    public void grant(final int accountId, final int instrumentId, final long shares) {
        writer.adjustHolding(0).accountId(accountId).quantity(shares).instrumentId(instrumentId);
        send.run();
    }
}
