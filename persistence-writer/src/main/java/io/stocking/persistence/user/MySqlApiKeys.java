package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** {@link ApiKeys} in MySQL. */
public final class MySqlApiKeys implements ApiKeys {
    private final DataSource dataSource;
    private final LongSupplier clock;

    /** @param clock nanoseconds since the epoch */
    public MySqlApiKeys(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Optional<ApiKeyRecord> create(
            final String id, final long userId, final String name, final byte[] secretHash) {
        final ApiKeyRecord key = new ApiKeyRecord(id, userId, name, clock.getAsLong(), null);
        try {
            return Transaction.run(dataSource, transaction -> {
                // The lock on the user's row makes keys that are added at once wait for each other.
                final boolean added = transaction.exists(
                                "SELECT id FROM users WHERE id = ? AND kind <> 'deleted' FOR UPDATE", userId)
                        && transaction.update(
                                        "INSERT INTO api_keys (id, user_id, name, secret_hash, created_at)"
                                                + " SELECT ?, ?, ?, ?, ? FROM DUAL"
                                                + " WHERE (SELECT COUNT(*) FROM api_keys WHERE user_id = ?) < " + MOST,
                                        id,
                                        userId,
                                        name,
                                        secretHash,
                                        key.createdAt(),
                                        userId)
                                > 0;
                return added ? Optional.of(key) : Optional.empty();
            });
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot add a key of user " + userId, e);
        }
    }

    @Override
    public List<ApiKeyRecord> list(final long userId) {
        final String select = "SELECT id, user_id, name, created_at, last_used_at FROM api_keys WHERE user_id = ?"
                + " ORDER BY created_at, id";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, userId);
            final List<ApiKeyRecord> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new ApiKeyRecord(
                            row.getString("id"),
                            row.getLong("user_id"),
                            row.getString("name"),
                            row.getLong("created_at"),
                            row.getObject("last_used_at", Long.class)));
                }
            }
            return keys;
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read the keys of user " + userId, e);
        }
    }

    @Override
    public Optional<ApiKeyCredentials> find(final String id) {
        final String select =
                "SELECT k.user_id, k.secret_hash, u.created_at FROM api_keys k JOIN users u ON u.id = k.user_id"
                        + " WHERE k.id = ? AND u.kind <> 'deleted'";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new ApiKeyCredentials(id, row.getLong(1), row.getBytes(2), row.getLong(3)))
                        : Optional.empty();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read a key", e);
        }
    }

    @Override
    public void touch(final String id) {
        update("UPDATE api_keys SET last_used_at = ? WHERE id = ?", clock.getAsLong(), id);
    }

    @Override
    public boolean delete(final long userId, final String id) {
        return update("DELETE FROM api_keys WHERE user_id = ? AND id = ?", userId, id);
    }

    private boolean update(final String sql, final Object... values) {
        try (Connection connection = dataSource.getConnection()) {
            return Statements.update(connection, sql, values) > 0;
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot change a key", e);
        }
    }
}
