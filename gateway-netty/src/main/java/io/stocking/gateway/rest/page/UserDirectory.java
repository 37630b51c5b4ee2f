package io.stocking.gateway.rest.page;

import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.Users;
import java.util.Optional;

/** The users as the page needs them; every method may block. */
public interface UserDirectory {
    /** Adds a guest; empty when somebody has this nickname. */
    Optional<User> createGuest(String nickname);

    /** A user by number. */
    Optional<User> find(long userId);

    /** The users in MySQL. */
    static UserDirectory of(final Users users) {
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
        };
    }
}
