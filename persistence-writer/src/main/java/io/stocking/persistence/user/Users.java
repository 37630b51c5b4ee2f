package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** The users; every method asks MySQL, so call it on a worker thread. */
public final class Users {
    private static final int LONGEST_NICKNAME = 20;

    private final DataSource dataSource;
    private final LongSupplier clock;

    /** @param clock nanoseconds since the epoch */
    public Users(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Adds a guest, whose id is the next free account id from 1000 on.
     *
     * @throws NicknameTakenException when somebody has this nickname
     */
    public User createGuest(final String nickname) {
        requireNickname(nickname);
        final String insert = "INSERT INTO users (kind, nickname, created_at) VALUES ('guest', ?, ?)";
        final long createdAt = clock.getAsLong();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, nickname);
            statement.setLong(2, createdAt);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return new User(keys.getLong(1), UserKind.GUEST, nickname, null, 0, createdAt);
            }
        } catch (final SQLIntegrityConstraintViolationException e) {
            throw new NicknameTakenException(nickname, e);
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot add guest \"" + nickname + "\"", e);
        }
    }

    public Optional<User> find(final long userId) {
        final String select = "SELECT id, kind, nickname, email, mmr, created_at FROM users WHERE id = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, userId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read user " + userId, e);
        }
    }

    /** Whether somebody has a nickname. */
    public boolean isNicknameTaken(final String nickname) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM users WHERE nickname = ?")) {
            statement.setString(1, nickname);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot look a nickname up", e);
        }
    }

    /**
     * Gives a user another nickname.
     *
     * @return false when there is no such user, or none any more
     * @throws NicknameTakenException when somebody else has it
     */
    public boolean updateNickname(final long userId, final String nickname) {
        requireNickname(nickname);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE users SET nickname = ? WHERE id = ? AND kind <> 'deleted'")) {
            statement.setString(1, nickname);
            statement.setLong(2, userId);
            return statement.executeUpdate() > 0;
        } catch (final SQLIntegrityConstraintViolationException e) {
            throw new NicknameTakenException(nickname, e);
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot rename user " + userId, e);
        }
    }

    static User read(final ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                UserKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("nickname"),
                row.getString("email"),
                row.getInt("mmr"),
                row.getLong("created_at"));
    }

    static void requireNickname(final String nickname) {
        final int length = nickname.codePointCount(0, nickname.length());
        if (length < 1 || length > LONGEST_NICKNAME) {
            throw new IllegalArgumentException(
                    "nickname has " + length + " characters, must have 1 to " + LONGEST_NICKNAME);
        }
    }
}
