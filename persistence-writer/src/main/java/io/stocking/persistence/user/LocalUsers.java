package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** Users who log in with e-mail (in lower case) and password; every method asks MySQL, so call it on a worker thread. */
public final class LocalUsers {
    private final DataSource dataSource;
    private final LongSupplier clock;

    /** @param clock nanoseconds since the epoch */
    public LocalUsers(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The user with an e-mail, however he logs in. */
    public Optional<Credentials> findByEmail(final String email) {
        return query("email = ?", email);
    }

    public Optional<Credentials> findCredentials(final long userId) {
        return query("id = ?", userId);
    }

    /**
     * Adds a user; returns the id.
     *
     * @throws EmailTakenException when somebody has this e-mail
     * @throws NicknameTakenException when somebody has this nickname
     */
    public long create(final String email, final String nickname, final String passwordHash) {
        Users.requireNickname(nickname);
        final String insert =
                "INSERT INTO users (email, nickname, password_hash, kind, created_at) VALUES (?, ?, ?, 'local', ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            Statements.bind(statement, email, nickname, passwordHash, clock.getAsLong());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (final SQLIntegrityConstraintViolationException e) {
            throw taken(email, nickname, e);
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot add a user", e);
        }
    }

    /**
     * Makes a guest a user with a password: the row, and so account and rating, stays the same.
     *
     * @return false when the user is no guest, or is none any more
     * @throws EmailTakenException when somebody has this e-mail
     * @throws NicknameTakenException when somebody else has this nickname
     */
    public boolean promote(final long guestId, final String email, final String nickname, final String passwordHash) {
        Users.requireNickname(nickname);
        try {
            return update(
                    "UPDATE users SET email = ?, nickname = ?, password_hash = ?, kind = 'local' WHERE id = ? AND kind = 'guest'",
                    email,
                    nickname,
                    passwordHash,
                    guestId);
        } catch (final SQLIntegrityConstraintViolationException e) {
            throw taken(email, nickname, e);
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot sign guest " + guestId + " up", e);
        }
    }

    /**
     * Replaces a password hash, unless another one took its place in the meantime.
     *
     * @return false when {@code before} is not the hash of the user
     */
    public boolean replacePasswordHash(final long userId, final String before, final String after) {
        try {
            return update(
                    "UPDATE users SET password_hash = ? WHERE id = ? AND BINARY password_hash = ?",
                    after,
                    userId,
                    before);
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot change the password of user " + userId, e);
        }
    }

    /**
     * Takes away what names a person, what a provider knows the person by, links in mails and the keys of bots; e-mail and nickname are
     * free again. The row gets a nickname with a {@code #}, which the gateway lets nobody have.
     *
     * @return false when there is no such user
     */
    public boolean anonymise(final long userId) {
        try {
            return Transaction.run(dataSource, transaction -> {
                transaction.update("DELETE FROM oauth_identities WHERE user_id = ?", userId);
                transaction.update("DELETE FROM mail_tokens WHERE user_id = ?", userId);
                transaction.update("DELETE FROM api_keys WHERE user_id = ?", userId);
                final int users = transaction.update(
                        "UPDATE users SET kind = 'deleted', email = NULL, password_hash = NULL,"
                                + " nickname = CONCAT('#', id) WHERE id = ?",
                        userId);
                return users > 0;
            });
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot delete user " + userId, e);
        }
    }

    private RuntimeException taken(
            final String email, final String nickname, final SQLIntegrityConstraintViolationException cause) {
        return findByEmail(email)
                .<RuntimeException>map(
                        owner -> new EmailTakenException(owner.user().kind()))
                .orElseGet(() -> new NicknameTakenException(nickname, cause));
    }

    private Optional<Credentials> query(final String condition, final Object value) {
        final String select =
                "SELECT id, kind, nickname, email, mmr, created_at, password_hash FROM users WHERE " + condition;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Credentials(Users.read(row), row.getString("password_hash")))
                        : Optional.empty();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read a user's credentials", e);
        }
    }

    private boolean update(final String sql, final Object... values) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Statements.update(connection, sql, values) > 0;
        }
    }
}
