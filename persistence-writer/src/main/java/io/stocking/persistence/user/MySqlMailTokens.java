package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/** {@link MailTokens} in MySQL; those that have expired go when others come. */
public final class MySqlMailTokens implements MailTokens {
    private static final int SWEPT = 100;

    private final DataSource dataSource;
    private final LongSupplier clock;

    /** @param clock nanoseconds since the epoch */
    public MySqlMailTokens(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public void add(final byte[] tokenHash, final MailToken token, final Duration lifetime) {
        final long now = clock.getAsLong();
        try (Connection connection = dataSource.getConnection()) {
            Statements.update(
                    connection,
                    "DELETE FROM mail_tokens WHERE expires_at <= ? ORDER BY expires_at LIMIT " + SWEPT,
                    now);
            Statements.update(
                    connection,
                    "INSERT INTO mail_tokens (token_hash, purpose, email, user_id, nickname, password_hash, expires_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    tokenHash,
                    word(token.purpose()),
                    token.email(),
                    token.userId(),
                    token.nickname(),
                    token.passwordHash(),
                    now + lifetime.toNanos());
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot keep a link", e);
        }
    }

    @Override
    public Optional<MailToken> find(final byte[] tokenHash, final MailToken.Purpose purpose) {
        final String select = "SELECT email, user_id, nickname, password_hash FROM mail_tokens"
                + " WHERE token_hash = ? AND purpose = ? AND expires_at > ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            Statements.bind(statement, tokenHash, word(purpose), clock.getAsLong());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new MailToken(
                                purpose,
                                row.getString("email"),
                                row.getObject("user_id", Long.class),
                                row.getString("nickname"),
                                row.getString("password_hash")))
                        : Optional.empty();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot look a link up", e);
        }
    }

    @Override
    public boolean remove(final String email, final MailToken.Purpose purpose) {
        try (Connection connection = dataSource.getConnection()) {
            return Statements.update(
                            connection, "DELETE FROM mail_tokens WHERE email = ? AND purpose = ?", email, word(purpose))
                    > 0;
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot take links away", e);
        }
    }

    private static String word(final MailToken.Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
