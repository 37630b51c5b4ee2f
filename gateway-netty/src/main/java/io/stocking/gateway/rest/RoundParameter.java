package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import java.util.OptionalLong;

/** Reads which round a request is about. */
public final class RoundParameter {
    private static final String NAME = "round";

    private RoundParameter() {}

    /** A round that the read model no longer knows; empty when the running one is meant, as without the parameter. */
    public static OptionalLong past(final Exchange exchange, final ReadModel model) {
        final String text = exchange.query(NAME);
        if (text == null || text.isEmpty()) {
            return OptionalLong.empty();
        }
        final long roundId = WholeNumbers.parse(NAME, text, 0, Long.MAX_VALUE);
        final boolean running = model.round()
                .map(RoundView::roundId)
                .filter(id -> id == roundId)
                .isPresent();
        return running ? OptionalLong.empty() : OptionalLong.of(roundId);
    }
}
