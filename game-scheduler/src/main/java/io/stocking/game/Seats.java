package io.stocking.game;

/** Which of the exchange's accounts trade what: each instrument has two market makers, accounts from 1. */
final class Seats {
    /** Market makers of an instrument: two, whose different opinions make trades. */
    static final int PER_INSTRUMENT = 2;

    private Seats() {}

    /** How many accounts so many instruments have; they are 1 to this. */
    static int count(final int instruments) {
        return instruments * PER_INSTRUMENT;
    }

    /** The instrument that an account trades. */
    static int instrumentOf(final long accountId) {
        return (int) (accountId - 1) / PER_INSTRUMENT + 1;
    }
}
