package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Keys of the exchange's own accounts, which belong to no person; asks MySQL. */
public final class HouseKeys {
    private final DataSource dataSource;
    private final LongSupplier clock;

    /** @param clock nanoseconds since the epoch */
    public HouseKeys(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * A key to be.
     *
     * @param accountId below 1000
     * @param secretHash SHA-256 of its secret
     */
    public record Key(String id, long accountId, byte[] secretHash) {}

    /** From now on these accounts have these keys and no others; all or nothing. */
    public void replaceAll(final long firstAccount, final long lastAccount, final List<Key> keys) {
        try {
            Transaction.run(dataSource, transaction -> {
                transaction.update("DELETE FROM api_keys WHERE user_id BETWEEN ? AND ?", firstAccount, lastAccount);
                for (final Key key : keys) {
                    add(transaction, key);
                }
                return keys.size();
            });
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException(
                    "cannot change the keys of accounts " + firstAccount + " to " + lastAccount, e);
        }
    }

    /** The nickname has a {@code #}, which the gateway lets nobody have. */
    private void add(final Transaction transaction, final Key key) throws SQLException {
        final long now = clock.getAsLong();
        transaction.update(
                "INSERT IGNORE INTO users (id, kind, nickname, created_at) VALUES (?, 'guest', ?, ?)",
                key.accountId(),
                "#" + key.accountId(),
                now);
        transaction.update(
                "INSERT INTO api_keys (id, user_id, name, secret_hash, created_at) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                key.accountId(),
                "load",
                key.secretHash(),
                now);
    }
}
