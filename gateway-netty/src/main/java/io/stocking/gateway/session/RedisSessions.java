package io.stocking.gateway.session;

import io.lettuce.core.GetExArgs;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Sessions in Redis, each under the hash of its id, and per user the hash of the one session that counts. A session that
 * was ended leaves a mark, which tells it apart from one that Redis has lost.
 */
final class RedisSessions {
    /** How long a session lasts after its last use. */
    static final Duration IDLE_EXPIRY = Duration.ofHours(24);

    /** How long a session lasts at all. */
    static final Duration ABSOLUTE_EXPIRY = Duration.ofDays(30);

    private static final String SESSION_KEY = "session:";
    private static final String USER_KEY = "user-session:";
    private static final String ENDED = "ended";

    private final RedisConnection redis;
    private final Clock clock;

    RedisSessions(final RedisConnection redis, final Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** The session of an id, null when there is none; its idle time starts anew. */
    CompletionStage<Session> find(final String id) {
        return stored(id).thenApply(stored -> stored == null ? null : decode(id, stored));
    }

    /**
     * Whether a session that somebody has in use still counts. One that Redis has lost is put back, unless its user has
     * logged in anew since.
     */
    CompletionStage<Boolean> confirm(final Session session) {
        return stored(session.id())
                .thenCompose(stored -> stored == null
                        ? putBack(session)
                        : CompletableFuture.completedFuture(decode(session.id(), stored) != null));
    }

    /** Keeps a new session; the one the user had before ends. Tells whether there was one. */
    CompletionStage<Boolean> add(final Session session) {
        final String hash = SessionIds.hash(session.id());
        return put(session, SetArgs.Builder.ex(IDLE_EXPIRY))
                .thenCompose(stored -> attempt(() -> redis.commands()
                        .setGet(USER_KEY + session.userId(), hash, SetArgs.Builder.ex(ABSOLUTE_EXPIRY))))
                .thenCompose(previous -> previous == null
                        ? CompletableFuture.completedFuture(false)
                        : markEnded(previous).thenApply(marked -> true));
    }

    /** Ends a session. */
    CompletionStage<Void> remove(final Session session) {
        return markEnded(SessionIds.hash(session.id())).thenApply(marked -> null);
    }

    /** Whether a session is past its absolute expiry. */
    boolean isExpired(final Session session) {
        return session.created().plus(ABSOLUTE_EXPIRY).isBefore(clock.instant());
    }

    private CompletionStage<String> stored(final String id) {
        final GetExArgs prolong = GetExArgs.Builder.ex(IDLE_EXPIRY);
        return attempt(() -> redis.commands().getex(SESSION_KEY + SessionIds.hash(id), prolong));
    }

    private Session decode(final String id, final String stored) {
        if (stored.equals(ENDED)) {
            return null;
        }
        final Session session = Session.decode(id, stored);
        return isExpired(session) ? null : session;
    }

    private CompletionStage<Boolean> putBack(final Session session) {
        final String userKey = USER_KEY + session.userId();
        final String hash = SessionIds.hash(session.id());
        return attempt(() -> redis.commands()
                        .set(userKey, hash, SetArgs.Builder.ex(ABSOLUTE_EXPIRY).nx()))
                .thenCompose(stored -> attempt(() -> redis.commands().get(userKey)))
                .thenCompose(counts -> hash.equals(counts)
                        // Not over a mark that has been set in between.
                        ? put(session, SetArgs.Builder.ex(IDLE_EXPIRY).nx()).thenApply(stored -> true)
                        : CompletableFuture.completedFuture(false));
    }

    private CompletionStage<String> put(final Session session, final SetArgs how) {
        return attempt(() -> redis.commands().set(SESSION_KEY + SessionIds.hash(session.id()), session.encode(), how));
    }

    private CompletionStage<String> markEnded(final String hash) {
        return attempt(() -> redis.commands().set(SESSION_KEY + hash, ENDED, SetArgs.Builder.ex(IDLE_EXPIRY)));
    }

    private static <T> CompletionStage<T> attempt(final Supplier<CompletionStage<T>> command) {
        try {
            return command.get();
        } catch (final RedisException down) {
            return CompletableFuture.failedFuture(down);
        }
    }
}
