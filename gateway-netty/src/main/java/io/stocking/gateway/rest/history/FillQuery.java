package io.stocking.gateway.rest.history;

import io.stocking.gateway.model.order.FillView;
import io.stocking.message.codec.Side;
import java.util.Set;

/**
 * Which executions of an account are wanted.
 *
 * @param after only later ones, in nanoseconds since the epoch
 * @param until only earlier ones
 * @param symbols only these; empty = all
 * @param side only this one; null = both
 * @param ascending oldest first
 * @param limit at most so many
 */
public record FillQuery(long after, long until, Set<String> symbols, Side side, boolean ascending, int limit) {
    boolean matches(final FillView fill) {
        return fill.time() > after
                && fill.time() < until
                && (side == null || side == fill.side())
                && (symbols.isEmpty() || symbols.contains(fill.symbol()));
    }
}
