package io.stocking.persistence.user;

/**
 * A key by which a bot acts for a user.
 *
 * @param id names the key, is no secret
 * @param name the user's word for it
 * @param createdAt nanoseconds since the epoch
 * @param lastUsedAt nanoseconds since the epoch, null when it never was
 */
public record ApiKeyRecord(String id, long userId, String name, long createdAt, Long lastUsedAt) {}
