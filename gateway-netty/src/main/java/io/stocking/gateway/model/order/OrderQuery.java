package io.stocking.gateway.model.order;

import io.stocking.message.codec.Side;
import java.util.Set;

/**
 * Which orders of an account are wanted.
 *
 * @param scope open ones, done ones, all
 * @param createdAfter only orders created later than this, in nanoseconds since the epoch
 * @param createdUntil only orders created earlier than this
 * @param symbols only these; empty = all
 * @param side only this one; null = both
 * @param ascending oldest first
 * @param limit at most so many
 */
public record OrderQuery(
        Scope scope,
        long createdAfter,
        long createdUntil,
        Set<String> symbols,
        Side side,
        boolean ascending,
        int limit) {
    /** Which orders by their status. */
    public enum Scope {
        OPEN,
        CLOSED,
        ALL
    }

    /** All orders of a scope, newest first, at most {@code limit}. */
    public static OrderQuery newest(final Scope scope, final int limit) {
        return new OrderQuery(scope, 0, Long.MAX_VALUE, Set.of(), null, false, limit);
    }

    /** Whether an order of these terms, created then, is wanted; scope and limit are not looked at. */
    public boolean matches(final OrderView.Terms terms, final long created) {
        return created > createdAfter
                && created < createdUntil
                && (side == null || side == terms.side())
                && (symbols.isEmpty() || symbols.contains(terms.symbol()));
    }
}
