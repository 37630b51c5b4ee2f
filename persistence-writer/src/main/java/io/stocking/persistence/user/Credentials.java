package io.stocking.persistence.user;

/**
 * What a user logs in with.
 *
 * @param passwordHash null for those who log in without a password
 */
public record Credentials(User user, String passwordHash) {
    /** Without the hash, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Credentials[user=" + user.id() + "]";
    }
}
