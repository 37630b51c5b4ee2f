package io.stocking.bench.tape;

import io.stocking.bench.stream.OrderStream;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.SelfTradePrevention;

/** The market of a stream, where no order is refused for want of money, shares or a price. */
public final class Market {
    /** Most orders open at once in any stream. */
    static final int MAX_OPEN_ORDERS = 1 << 20;

    private static final InstrumentTerms TERMS =
            new InstrumentTerms(30_000, 1, 100_000, new long[] {0}, new long[] {1});
    private static final long CASH = 1_000_000_000_000_000L;
    private static final long SHARES = 1_000_000_000_000L;

    private Market() {}

    /** An engine with room for the stream, before its first command. */
    public static MatchingEngine newEngine(final OrderStream stream) {
        return new MatchingEngine(new EngineLimits(stream.accounts(), MAX_OPEN_ORDERS, 1));
    }

    /** Writes the commands that open the market and has each sent. */
    static void open(final OrderStream stream, final CommandWriter writer, final Runnable send) {
        final MarketOpening opening = new MarketOpening(writer, send);
        final int instruments = stream.instruments();
        final int accounts = stream.accounts();
        for (int instrument = 1; instrument <= instruments; instrument++) {
            opening.open(instrument, TERMS);
        }
        for (int account = 1; account <= accounts; account++) {
            opening.fund(account, SelfTradePrevention.OFF, CASH);
            for (int instrument = 1; instrument <= instruments; instrument++) {
                opening.grant(account, instrument, SHARES);
            }
        }
    }
}
