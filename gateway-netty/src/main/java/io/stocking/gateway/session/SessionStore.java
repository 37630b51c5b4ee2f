package io.stocking.gateway.session;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.SessionCache.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of this gateway: kept in Redis, and those in use also here, so that an order costs no round trip and
 * trading goes on while Redis is away or has lost everything. One that ends elsewhere ends here at once, or when it is
 * checked again if the word of it got lost.
 */
public final class SessionStore {
    /** How long a session lasts at all, and so its cookie. */
    public static final Duration ABSOLUTE_EXPIRY = RedisSessions.ABSOLUTE_EXPIRY;

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);
    private static final long IDLE_NANOS = RedisSessions.IDLE_EXPIRY.toNanos();

    private final RedisConnection connection;
    private final RedisSessions redis;
    private final EndedLogins ended;
    private final Duration checkInterval;
    private final SessionCache cache;
    private final Clock clock;
    private final LongSupplier ticker;

    /**
     * @param checkInterval how often a session in use is checked against Redis
     * @param clock tells when a session has reached its greatest age
     * @param ticker nanoseconds that only go forward, for the lengths of time between two checks of a session
     */
    public SessionStore(
            final RedisConnection connection,
            final EndedLogins ended,
            final Duration checkInterval,
            final Clock clock,
            final LongSupplier ticker) {
        this.connection = connection;
        this.redis = new RedisSessions(connection, clock);
        this.ended = ended;
        this.checkInterval = checkInterval;
        this.cache = new SessionCache(ticker);
        this.clock = clock;
        this.ticker = ticker;
        ended.listen(new Forgetting());
    }

    /** The session of an id when it is at hand, else null: then ask {@link #find}. */
    public Session cached(final String id) {
        final Entry entry = cache.find(id);
        if (entry == null || redis.isExpired(entry.session())) {
            return null;
        }
        final long unchecked = entry.nanosSinceCheck(ticker.getAsLong());
        if (unchecked > IDLE_NANOS) {
            cache.remove(entry);
            return null;
        }
        if (unchecked > checkInterval.toNanos()) {
            check(entry);
        }
        return entry.session();
    }

    /** The session of an id, null when there is none; fails with a {@code RequestProblem} when Redis does. */
    public CompletionStage<Session> find(final String id) {
        return redis.find(id)
                .thenApply(session -> session != null && remember(session) ? session : null)
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

    /**
     * Starts a session; another one of the user ends.
     *
     * @param shown the session id that the browser showed, null when it showed none
     */
    public CompletionStage<Session> open(
            final long userId, final String nickname, final Instant joined, final String shown) {
        final Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        final Session session = new Session(Secrets.next(), userId, nickname, joined, now);
        return redis.add(session)
                .thenCompose(previous -> end(previous, reasonFor(previous, shown)))
                .thenApply(done -> {
                    remember(session);
                    return session;
                })
                .exceptionallyCompose(SessionStore::unavailable);
    }

    /** Ends a session, everywhere. */
    public CompletionStage<Void> end(final Session session, final EndReason reason) {
        return end(session.credential(), reason).exceptionallyCompose(SessionStore::unavailable);
    }

    /** Ends the session of a user, if there is one, everywhere. */
    public CompletionStage<Void> endOf(final long userId, final EndReason reason) {
        return redis.take(userId)
                .thenCompose(credential -> end(credential, reason))
                .exceptionallyCompose(SessionStore::unavailable);
    }

    /** Checks a session that an open connection uses, which keeps it from expiring as idle. */
    public void check(final String credential) {
        final Entry entry = cache.findByCredential(credential);
        if (entry != null) {
            check(entry);
            return;
        }
        redis.endOf(credential).thenAccept(reason -> {
            if (reason != null) {
                ended.heard(credential, reason);
            }
        });
    }

    private void check(final Entry entry) {
        if (!entry.beginCheck()) {
            return;
        }
        redis.endOf(entry.session()).whenComplete((reason, failure) -> {
            if (reason != null) {
                ended.heard(entry.session().credential(), reason);
            }
            // While Redis is away the session goes on and is checked again after the same time.
            entry.endCheck(ticker.getAsLong());
        });
    }

    private static EndReason reasonFor(final String previous, final String shown) {
        final boolean same = previous != null && shown != null && previous.equals(Secrets.hashText(shown));
        return same ? EndReason.RENEWED : EndReason.ANOTHER_LOGIN;
    }

    private CompletionStage<Void> end(final String credential, final EndReason reason) {
        return credential == null
                ? CompletableFuture.completedFuture(null)
                : redis.markEnded(credential, reason).thenRun(() -> ended.announce(credential, reason));
    }

    /** False when it has ended in the meantime. */
    private boolean remember(final Session session) {
        cache.put(session);
        if (ended.reason(session.credential()) == null) {
            return true;
        }
        forget(session.credential());
        return false;
    }

    private void forget(final String credential) {
        final Entry entry = cache.findByCredential(credential);
        if (entry != null) {
            cache.remove(entry);
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

    /** What ended elsewhere is not at hand any more. */
    private final class Forgetting implements EndedLogins.Listener {
        @Override
        public void onEnded(final String credential, final String reason) {
            forget(credential);
        }

        @Override
        public void onGap() {
            cache.makeStale(checkInterval);
        }
    }
}
