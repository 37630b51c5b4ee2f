package io.stocking.game;

import io.stocking.game.crowd.CrowdTrader;
import io.stocking.game.maker.MarketMaker;

/** The kinds of dummy traders and their accounts among those below 1000, which are the exchange's own. */
enum DummyKind {
    /** Quotes both sides; two an instrument, whose different opinions make trades. */
    MAKER(1, 2, MarketMaker.ENDOWMENT),
    /** Trades at random. */
    NOISE(201, 2, CrowdTrader.ENDOWMENT),
    /** Follows the price. */
    MOMENTUM(301, 1, CrowdTrader.ENDOWMENT),
    /** Follows the news. */
    NEWS(401, 1, CrowdTrader.ENDOWMENT);

    private final int firstAccount;
    private final int perInstrument;
    private final long endowment;

    DummyKind(final int firstAccount, final int perInstrument, final long endowment) {
        this.firstAccount = firstAccount;
        this.perInstrument = perInstrument;
        this.endowment = endowment;
    }

    /** Its account with the lowest number; the accounts of an instrument are next to each other. */
    int firstAccount() {
        return firstAccount;
    }

    /** How many trade each instrument. */
    int perInstrument() {
        return perInstrument;
    }

    /** Cash that one starts a round with, and shares worth as much, in won. */
    long endowment() {
        return endowment;
    }
}
