package io.stocking.persistence.user;

import java.util.List;
import java.util.Optional;

/** The keys of bots; every method may block. */
public interface ApiKeys {
    /** Keys that a user can have at a time. */
    int MOST = 10;

    /**
     * Adds a key.
     *
     * @param secretHash SHA-256 of its secret
     * @return empty when the user has {@link #MOST} already, or is deleted
     */
    Optional<ApiKeyRecord> create(String id, long userId, String name, byte[] secretHash);

    /** The keys of a user, oldest first. */
    List<ApiKeyRecord> list(long userId);

    /** What it takes to use a key; empty when there is none of this id. */
    Optional<ApiKeyCredentials> find(String id);

    /** Notes that a key is in use. */
    void touch(String id);

    /**
     * Takes a key away.
     *
     * @return false when the user has none of this id
     */
    boolean delete(long userId, String id);
}
