package io.stocking.gateway.key;

import io.stocking.gateway.session.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * A bot that acts for a user.
 *
 * @param id names the key, is no secret
 */
public record ApiKey(String id, long userId, Instant joined) implements Caller {
    private static final String PREFIX = "key:";

    @Override
    public String credential() {
        return credential(id);
    }

    /** What a key of this id is called where log-ins end. */
    static String credential(final String id) {
        return PREFIX + id;
    }

    /** The id in what a key is called; empty when it is something else. */
    static Optional<String> idIn(final String credential) {
        return credential.startsWith(PREFIX) ? Optional.of(credential.substring(PREFIX.length())) : Optional.empty();
    }
}
