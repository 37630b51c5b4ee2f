package io.stocking.gateway.rest.page;

import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.LocalUsers;
import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.Users;
import java.util.Optional;

/** The users as the page needs them; e-mails are in lower case; every method may block. */
public interface UserDirectory {
    /** Adds a guest; empty when somebody has this nickname. */
    Optional<User> createGuest(String nickname);

    /** A user by number. */
    Optional<User> find(long userId);

    /** The user with an e-mail, however he logs in. */
    Optional<Credentials> findByEmail(String email);

    Optional<Credentials> findCredentials(long userId);

    /** Adds a user who logs in with a password; throws what {@link LocalUsers#create} throws. */
    User create(String email, String nickname, String passwordHash);

    /** Makes a guest such a user; empty when it is no guest; throws what {@link LocalUsers#promote} throws. */
    Optional<User> promote(long guestId, String email, String nickname, String passwordHash);

    /** Replaces a hash; false when {@code before} is not the one any more. */
    boolean replacePasswordHash(long userId, String before, String after);

    /** Whether somebody has a nickname. */
    boolean isNicknameTaken(String nickname);

    /** Gives a user another nickname; false when there is no such user any more; throws {@link NicknameTakenException}. */
    boolean updateNickname(long userId, String nickname);

    /** Takes away what names a person. */
    boolean anonymise(long userId);

    /** The users in MySQL. */
    static UserDirectory of(final Users users, final LocalUsers local) {
        return new UserDirectory() {
            @Override
            public Optional<User> createGuest(final String nickname) {
                try {
                    return Optional.of(users.createGuest(nickname));
                } catch (final NicknameTakenException taken) {
                    return Optional.empty();
                }
            }

            @Override
            public Optional<User> find(final long userId) {
                return users.find(userId);
            }

            @Override
            public Optional<Credentials> findByEmail(final String email) {
                return local.findByEmail(email);
            }

            @Override
            public Optional<Credentials> findCredentials(final long userId) {
                return local.findCredentials(userId);
            }

            @Override
            public User create(final String email, final String nickname, final String passwordHash) {
                return users.find(local.create(email, nickname, passwordHash)).orElseThrow();
            }

            @Override
            public Optional<User> promote(
                    final long guestId, final String email, final String nickname, final String passwordHash) {
                return local.promote(guestId, email, nickname, passwordHash) ? users.find(guestId) : Optional.empty();
            }

            @Override
            public boolean replacePasswordHash(final long userId, final String before, final String after) {
                return local.replacePasswordHash(userId, before, after);
            }

            @Override
            public boolean isNicknameTaken(final String nickname) {
                return users.isNicknameTaken(nickname);
            }

            @Override
            public boolean updateNickname(final long userId, final String nickname) {
                return users.updateNickname(userId, nickname);
            }

            @Override
            public boolean anonymise(final long userId) {
                return local.anonymise(userId);
            }
        };
    }
}
