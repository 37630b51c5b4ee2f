package io.stocking.gateway.session;

import java.time.Instant;

/** Who sends a request: a user, however he was let in. */
public interface Caller {
    /** The user, whose account at the exchange has the same number. */
    long userId();

    /** When the user came first. */
    Instant joined();

    /** What let him in, as {@link EndedLogins} names it. */
    String credential();
}
