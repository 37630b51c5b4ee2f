package io.stocking.gateway.model.account;

import io.stocking.gateway.model.result.PlayerResult;

/**
 * Where the account came in a round that is over.
 *
 * @param players how many were ranked
 */
public record AccountResult(long roundId, int players, PlayerResult place) implements AccountMessage {}
