package io.stocking.gateway.session;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/** Sessions in use at this gateway, by id and by credential; bounded. */
final class SessionCache {
    private static final int MAX_ENTRIES = 100_000;
    private static final long UNUSED_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final ConcurrentHashMap<String, Entry> byId = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Entry> byCredential = new ConcurrentHashMap<>();
    private final LongSupplier ticker;

    SessionCache(final LongSupplier ticker) {
        this.ticker = ticker;
    }

    Entry find(final String id) {
        return byId.get(id);
    }

    Entry findByCredential(final String credential) {
        return byCredential.get(credential);
    }

    void put(final Session session) {
        if (byId.size() >= MAX_ENTRIES) {
            makeRoom();
        }
        final Entry entry = new Entry(session, ticker.getAsLong());
        byId.put(session.id(), entry);
        byCredential.put(session.credential(), entry);
    }

    void remove(final Entry entry) {
        byId.remove(entry.session.id(), entry);
        byCredential.remove(entry.session.credential(), entry);
    }

    /** Lets every session be older than an interval since it was checked. */
    void makeStale(final Duration interval) {
        final long longAgo = ticker.getAsLong() - interval.toNanos() - 1;
        byId.values().forEach(entry -> entry.checkedNanos = Math.min(entry.checkedNanos, longAgo));
    }

    private void makeRoom() {
        final long now = ticker.getAsLong();
        byId.values().stream()
                .filter(entry -> now - entry.checkedNanos > UNUSED_NANOS)
                .forEach(this::remove);
        if (byId.size() >= MAX_ENTRIES) {
            byId.values().stream().limit(MAX_ENTRIES / 10).forEach(this::remove);
        }
    }

    /** A session and when Redis was asked about it. */
    static final class Entry {
        private final Session session;
        private final AtomicBoolean checking = new AtomicBoolean();
        private volatile long checkedNanos;

        private Entry(final Session session, final long checkedNanos) {
            this.session = session;
            this.checkedNanos = checkedNanos;
        }

        Session session() {
            return session;
        }

        long nanosSinceCheck(final long now) {
            return now - checkedNanos;
        }

        /** False while another check is on its way. */
        boolean beginCheck() {
            return checking.compareAndSet(false, true);
        }

        void endCheck(final long now) {
            checkedNanos = now;
            checking.set(false);
        }
    }
}
