package io.stocking.gateway.session;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of this gateway: kept in Redis, and those in use also here, so that an order costs no round trip and
 * trading goes on while Redis is away or has lost everything. One that ends elsewhere ends here when it is checked again.
 */
public final class SessionStore {
    /** How long a session lasts at all, and so its cookie. */
    public static final Duration ABSOLUTE_EXPIRY = RedisSessions.ABSOLUTE_EXPIRY;

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final int MAX_CACHED = 100_000;
    private static final long REFRESH_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long UNUSED_NANOS = 10 * REFRESH_NANOS;
    private static final long IDLE_NANOS = RedisSessions.IDLE_EXPIRY.toNanos();

    private final ConcurrentHashMap<String, Entry> cache = new ConcurrentHashMap<>();
    private final RedisConnection connection;
    private final RedisSessions redis;
    private final Clock clock;
    private final LongSupplier ticker;

    /**
     * @param clock tells when a session has reached its greatest age
     * @param ticker nanoseconds that only go forward, for the lengths of time between two checks of a session
     */
    public SessionStore(final RedisConnection connection, final Clock clock, final LongSupplier ticker) {
        this.connection = connection;
        this.redis = new RedisSessions(connection, clock);
        this.clock = clock;
        this.ticker = ticker;
    }

    /** The session of an id when it is at hand, else null: then ask {@link #find}. */
    public Session cached(final String id) {
        final Entry entry = cache.get(id);
        if (entry == null || redis.isExpired(entry.session)) {
            return null;
        }
        final long unchecked = ticker.getAsLong() - entry.checkedNanos;
        if (unchecked > IDLE_NANOS) {
            cache.remove(id, entry);
            return null;
        }
        if (unchecked > REFRESH_NANOS && entry.checking.compareAndSet(false, true)) {
            refresh(entry);
        }
        return entry.session;
    }

    /** The session of an id, null when there is none; fails with a {@code RequestProblem} when Redis does. */
    public CompletionStage<Session> find(final String id) {
        return redis.find(id)
                .thenApply(session -> {
                    if (session != null) {
                        remember(session);
                    }
                    return session;
                })
                .exceptionallyCompose(SessionStore::unavailable);
    }

    /**
     * Says no to what would end in {@link #open} before anything is done for it.
     *
     * @throws RequestProblem while Redis does not answer
     */
    public void requireUp() {
        if (!connection.isUp()) {
            throw down();
        }
    }

    /** Starts a session; another one of the user ends. */
    public CompletionStage<Session> open(final long userId, final String nickname, final Instant joined) {
        final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        final Session session = new Session(SessionIds.next(), userId, nickname, joined, now);
        return redis.add(session)
                .thenApply(replaced -> {
                    if (replaced) {
                        cache.values().removeIf(entry -> entry.session.userId() == userId);
                    }
                    remember(session);
                    return session;
                })
                .exceptionallyCompose(SessionStore::unavailable);
    }

    /** Ends a session. */
    public CompletionStage<Void> end(final Session session) {
        return redis.remove(session)
                .thenRun(() -> cache.remove(session.id()))
                .exceptionallyCompose(SessionStore::unavailable);
    }

    private void refresh(final Entry entry) {
        redis.confirm(entry.session).whenComplete((counts, failure) -> {
            if (failure == null && !counts) {
                cache.remove(entry.session.id(), entry);
            }
            // While Redis is away the session goes on and is checked again after the same time.
            entry.checkedNanos = ticker.getAsLong();
            entry.checking.set(false);
        });
    }

    private void remember(final Session session) {
        if (cache.size() >= MAX_CACHED) {
            makeRoom();
        }
        cache.put(session.id(), new Entry(session, ticker.getAsLong()));
    }

    private void makeRoom() {
        final long now = ticker.getAsLong();
        cache.values().removeIf(entry -> now - entry.checkedNanos > UNUSED_NANOS);
        if (cache.size() >= MAX_CACHED) {
            cache.keySet().stream().limit(MAX_CACHED / 10).forEach(cache::remove);
        }
    }

    private static <T> CompletionStage<T> unavailable(final Throwable failure) {
        final Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        LOG.debug("session store failed", cause);
        return CompletableFuture.failedFuture(down());
    }

    private static RequestProblem down() {
        return new RequestProblem(Problem.UNAVAILABLE, "sessions.down");
    }

    private static final class Entry {
        private final Session session;
        private final AtomicBoolean checking = new AtomicBoolean();
        private volatile long checkedNanos;

        Entry(final Session session, final long checkedNanos) {
            this.session = session;
            this.checkedNanos = checkedNanos;
        }
    }
}
