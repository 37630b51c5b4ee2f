package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.password.PasswordHasher;
import io.stocking.gateway.rest.Workers;
import java.util.function.Consumer;

/** Password hashing away from the event loops, on a small pool of its own. */
public final class Passwords {
    private final PasswordHasher hasher = new PasswordHasher();
    private final Workers pool;

    public Passwords(final Workers pool) {
        this.pool = pool;
    }

    /** What came of a comparison. */
    record Check(boolean matches, boolean outdated) {}

    /** Hashes a password and goes on with the hash. */
    void hash(final Exchange exchange, final String password, final Consumer<String> then) {
        pool.call(exchange, () -> hasher.hash(password), then);
    }

    /** Compares a password with a hash; without one (null) nothing matches, after the same work. */
    void check(final Exchange exchange, final String password, final String hash, final Consumer<Check> then) {
        pool.call(
                exchange,
                () -> {
                    final String compared = hash == null ? hasher.nobodysHash() : hash;
                    return new Check(hasher.matches(password, compared) && hash != null, hasher.isOutdated(compared));
                },
                then);
    }
}
