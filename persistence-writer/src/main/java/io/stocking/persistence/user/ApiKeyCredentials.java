package io.stocking.persistence.user;

/**
 * What it takes to let a bot in.
 *
 * @param secretHash SHA-256 of the secret
 * @param userCreatedAt when its user came first, nanoseconds since the epoch
 */
public record ApiKeyCredentials(String id, long userId, byte[] secretHash, long userCreatedAt) {}
