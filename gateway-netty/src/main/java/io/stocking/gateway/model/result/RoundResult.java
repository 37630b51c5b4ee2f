package io.stocking.gateway.model.result;

import java.util.List;

/**
 * A round that is over.
 *
 * @param players how many were ranked
 * @param best the first of them by rank, then by account; the first one is the winner
 */
public record RoundResult(long roundId, int players, List<PlayerResult> best) {}
