package io.stocking.gateway.key;

import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;

/** A key that is at hand, and when MySQL was asked about it. */
public final class KnownKey {
    private final ApiKey key;
    private final byte[] secretHash;
    private final AtomicBoolean checking = new AtomicBoolean();
    private volatile long checkedNanos;

    KnownKey(final ApiKey key, final byte[] secretHash, final long checkedNanos) {
        this.key = key;
        this.secretHash = secretHash;
        this.checkedNanos = checkedNanos;
    }

    /** Whose key it is. */
    public ApiKey key() {
        return key;
    }

    /** Whether what a bot shows is this key; takes equally long whatever is wrong. */
    public boolean matches(final ApiKeySecret shown) {
        return MessageDigest.isEqual(secretHash, shown.hash());
    }

    /** True once when the last check is longer ago than that, until {@link #endCheck}. */
    boolean beginCheck(final long now, final long intervalNanos) {
        return now - checkedNanos > intervalNanos && checking.compareAndSet(false, true);
    }

    void endCheck(final long now) {
        checkedNanos = now;
        checking.set(false);
    }
}
