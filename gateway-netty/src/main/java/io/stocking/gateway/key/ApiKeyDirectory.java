package io.stocking.gateway.key;

import io.stocking.persistence.user.ApiKeyCredentials;
import io.stocking.persistence.user.ApiKeyRecord;
import io.stocking.persistence.user.ApiKeys;
import java.util.List;
import java.util.Optional;

/** The keys as the gateway needs them; every method may block and does what the one of {@link ApiKeys} does. */
public interface ApiKeyDirectory {
    /** Keys that a user can have at a time. */
    int MOST = ApiKeys.MOST;

    Optional<ApiKeyRecord> create(String id, long userId, String name, byte[] secretHash);

    List<ApiKeyRecord> list(long userId);

    Optional<ApiKeyCredentials> find(String id);

    void touch(String id);

    boolean delete(long userId, String id);

    /** The keys in MySQL. */
    static ApiKeyDirectory of(final ApiKeys keys) {
        return new ApiKeyDirectory() {
            @Override
            public Optional<ApiKeyRecord> create(
                    final String id, final long userId, final String name, final byte[] secretHash) {
                return keys.create(id, userId, name, secretHash);
            }

            @Override
            public List<ApiKeyRecord> list(final long userId) {
                return keys.list(userId);
            }

            @Override
            public Optional<ApiKeyCredentials> find(final String id) {
                return keys.find(id);
            }

            @Override
            public void touch(final String id) {
                keys.touch(id);
            }

            @Override
            public boolean delete(final long userId, final String id) {
                return keys.delete(userId, id);
            }
        };
    }
}
