package io.stocking.persistence.user;

import io.stocking.persistence.DatabaseUnavailableException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * Users whom a provider vouches for, by the number it knows them by (the subject, at most 255 characters); every method asks
 * MySQL, so call it on a worker thread. E-mails are in lower case, and null when the provider tells none.
 */
public final class OAuthIdentities {
    private static final String ADD = "INSERT INTO oauth_identities (provider, subject, user_id) VALUES (?, ?, ?)";

    private final DataSource dataSource;
    private final LongSupplier clock;
    private final LocalUsers emails;

    /** @param clock nanoseconds since the epoch */
    public OAuthIdentities(final DataSource dataSource, final LongSupplier clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        emails = new LocalUsers(dataSource, clock);
    }

    /** The user with a subject. */
    public Optional<User> find(final IdentityProvider provider, final String subject) {
        final String select = "SELECT id, kind, nickname, email, mmr, created_at FROM oauth_identities"
                + " JOIN users ON users.id = oauth_identities.user_id WHERE provider = ? AND subject = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, provider.word());
            statement.setString(2, subject);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Users.read(row)) : Optional.empty();
            }
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot read a user of " + provider, e);
        }
    }

    /** How the user with an e-mail logs in, empty when nobody has it. */
    public Optional<UserKind> findOwner(final String email) {
        return emails.findByEmail(email).map(owner -> owner.user().kind());
    }

    /**
     * Adds a user with a subject; returns the one who has it when another log-in was faster.
     *
     * @throws EmailTakenException when somebody has this e-mail
     * @throws NicknameTakenException when somebody has this nickname
     */
    public User create(
            final IdentityProvider provider, final String subject, final String email, final String nickname) {
        Users.requireNickname(nickname);
        final long createdAt = clock.getAsLong();
        try {
            return Transaction.run(dataSource, transaction -> {
                final long id = transaction.insert(
                        "INSERT INTO users (kind, nickname, email, created_at) VALUES (?, ?, ?, ?)",
                        provider.word(),
                        nickname,
                        email,
                        createdAt);
                transaction.update(ADD, provider.word(), subject, id);
                return new User(id, provider.kind(), nickname, email, 0, createdAt);
            });
        } catch (final SQLIntegrityConstraintViolationException e) {
            return find(provider, subject).orElseThrow(() -> taken(email, nickname, e));
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot add a user of " + provider, e);
        }
    }

    /**
     * Gives a guest a subject: the row, and so account, nickname and rating, stays the same. When another log-in was faster, the
     * user who has the subject now.
     *
     * @return empty when the user is no guest, or is none any more
     * @throws EmailTakenException when somebody has this e-mail
     */
    public Optional<User> promote(
            final long guestId, final IdentityProvider provider, final String subject, final String email) {
        try {
            final boolean promoted = Transaction.run(dataSource, transaction -> {
                final int guests = transaction.update(
                        "UPDATE users SET kind = ?, email = ? WHERE id = ? AND kind = 'guest'",
                        provider.word(),
                        email,
                        guestId);
                return guests > 0 && transaction.update(ADD, provider.word(), subject, guestId) > 0;
            });
            return promoted ? find(provider, subject) : Optional.empty();
        } catch (final SQLIntegrityConstraintViolationException e) {
            return Optional.of(find(provider, subject).orElseThrow(() -> taken(email, "", e)));
        } catch (final SQLException e) {
            throw new DatabaseUnavailableException("cannot make guest " + guestId + " a user of " + provider, e);
        }
    }

    private RuntimeException taken(
            final String email, final String nickname, final SQLIntegrityConstraintViolationException cause) {
        return Optional.ofNullable(email)
                .flatMap(this::findOwner)
                .<RuntimeException>map(EmailTakenException::new)
                .orElseGet(() -> new NicknameTakenException(nickname, cause));
    }
}
