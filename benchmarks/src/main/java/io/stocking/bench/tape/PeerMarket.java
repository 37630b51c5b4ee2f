package io.stocking.bench.tape;

import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.SymbolType;

/** The same market in exchange-core's words: currency pairs without fees, users with plenty of everything. */
public final class PeerMarket {
    /** What everything is paid with. */
    public static final int CURRENCY = 840;

    /** What every user has of the currency. */
    public static final long CASH = 1_000_000_000_000_000L;

    /** What every user has of every instrument. */
    public static final long SHARES = 1_000_000_000_000L;

    /** A bid may be moved up to here. */
    public static final long HIGHEST_PRICE = 100_000;

    private static final int FIRST_BASE_CURRENCY = 10_000;

    private PeerMarket() {}

    /** What is traded under an instrument number. */
    public static int baseCurrency(final int instrument) {
        return FIRST_BASE_CURRENCY + instrument;
    }

    /** What an instrument is. */
    public static CoreSymbolSpecification symbol(final int instrument) {
        return CoreSymbolSpecification.builder()
                .symbolId(instrument)
                .type(SymbolType.CURRENCY_EXCHANGE_PAIR)
                .baseCurrency(baseCurrency(instrument))
                .quoteCurrency(CURRENCY)
                .baseScaleK(1)
                .quoteScaleK(1)
                .build();
    }
}
