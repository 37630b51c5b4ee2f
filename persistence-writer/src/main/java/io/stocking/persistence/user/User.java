package io.stocking.persistence.user;

/**
 * A person or a bot.
 *
 * @param id also the account id
 * @param email in lower case; null for a guest
 * @param mmr rating points
 * @param createdAt nanoseconds since the epoch
 */
public record User(long id, UserKind kind, String nickname, String email, int mmr, long createdAt) {}
