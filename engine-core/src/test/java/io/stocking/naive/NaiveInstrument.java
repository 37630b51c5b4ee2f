package io.stocking.naive;

import io.stocking.kit.InstrumentTerms;
import io.stocking.message.codec.TradingPhase;

/** A listed instrument of the naive exchange. */
final class NaiveInstrument {
    final InstrumentTerms terms;
    final NaiveTicks ticks;
    final NaiveBook book;
    TradingPhase phase = TradingPhase.CLOSED;
    long lastPrice;

    NaiveInstrument(final InstrumentTerms terms, final NaiveRules rules) {
        this.terms = terms;
        ticks = new NaiveTicks(terms.ticks());
        book = new NaiveBook(rules);
    }

    long fairPrice() {
        return lastPrice == 0 ? terms.referencePrice() : lastPrice;
    }
}
