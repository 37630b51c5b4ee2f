package io.stocking.naive;

import io.stocking.message.codec.RejectReason;

/** Why the naive exchange does not do what a command says. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final long actualValue;
    private final long limitValue;

    Refused(final RejectReason reason, final long actualValue, final long limitValue) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.actualValue = actualValue;
        this.limitValue = limitValue;
    }

    static void unless(final boolean fine, final RejectReason reason, final long actual, final long limit) {
        if (!fine) {
            throw new Refused(reason, actual, limit);
        }
    }

    RejectReason reason() {
        return reason;
    }

    long actualValue() {
        return actualValue;
    }

    long limitValue() {
        return limitValue;
    }
}
