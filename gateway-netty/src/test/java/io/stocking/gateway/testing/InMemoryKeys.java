package io.stocking.gateway.testing;

import io.stocking.persistence.DatabaseUnavailableException;
import io.stocking.persistence.user.ApiKeyCredentials;
import io.stocking.persistence.user.ApiKeyRecord;
import io.stocking.persistence.user.ApiKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys that live as long as their test. */
public final class InMemoryKeys implements ApiKeys {
    private static final long CREATED_AT = 1_700_000_000_000_000_000L;

    private final Map<String, ApiKeyRecord> keys = new ConcurrentHashMap<>();
    private final Map<String, byte[]> hashes = new ConcurrentHashMap<>();
    private final AtomicInteger searches = new AtomicInteger();
    private volatile boolean down;

    public void down(final boolean value) {
        down = value;
    }

    /** How often a key was looked up. */
    public int searches() {
        return searches.get();
    }

    @Override
    public synchronized Optional<ApiKeyRecord> create(
            final String id, final long userId, final String name, final byte[] secretHash) {
        requireUp();
        if (list(userId).size() >= MOST) {
            return Optional.empty();
        }
        final ApiKeyRecord key = new ApiKeyRecord(id, userId, name, CREATED_AT + keys.size(), null);
        hashes.put(id, secretHash);
        keys.put(id, key);
        return Optional.of(key);
    }

    @Override
    public List<ApiKeyRecord> list(final long userId) {
        requireUp();
        return keys.values().stream()
                .filter(key -> key.userId() == userId)
                .sorted(Comparator.comparing(ApiKeyRecord::createdAt))
                .toList();
    }

    @Override
    public Optional<ApiKeyCredentials> find(final String id) {
        requireUp();
        searches.incrementAndGet();
        return Optional.ofNullable(keys.get(id))
                .map(key -> new ApiKeyCredentials(id, key.userId(), hashes.get(id), CREATED_AT));
    }

    @Override
    public void touch(final String id) {
        requireUp();
        keys.computeIfPresent(
                id,
                (same, key) ->
                        new ApiKeyRecord(id, key.userId(), key.name(), key.createdAt(), CREATED_AT + 1_000_000_000L));
    }

    @Override
    public boolean delete(final long userId, final String id) {
        requireUp();
        return keys.containsKey(id) && keys.get(id).userId() == userId && keys.remove(id) != null;
    }

    private void requireUp() {
        if (down) {
            throw new DatabaseUnavailableException("down", new IllegalStateException());
        }
    }
}
