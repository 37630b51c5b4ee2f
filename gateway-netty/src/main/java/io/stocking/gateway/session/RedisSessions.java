package io.stocking.gateway.session;

import io.lettuce.core.GetExArgs;
import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Sessions in Redis, each under the hash of its id, and per user the hash of the one session that counts. */
final class RedisSessions {
    /** How long a session lasts after its last use. */
    static final Duration IDLE_EXPIRY = Duration.ofHours(24);

    /** How long a session lasts at all. */
    static final Duration ABSOLUTE_EXPIRY = Duration.ofDays(30);

    private static final String SESSION_KEY = "session:";
    private static final String USER_KEY = "user-session:";

    private final RedisConnection redis;
    private final Clock clock;

    RedisSessions(final RedisConnection redis, final Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** The session of an id, null when there is none; its idle time starts anew. */
    CompletionStage<Session> find(final String id) {
        final GetExArgs prolong = GetExArgs.Builder.ex(IDLE_EXPIRY);
        return attempt(() -> redis.commands().getex(SESSION_KEY + SessionIds.hash(id), prolong))
                .thenApply(stored -> stored == null ? null : unlessExpired(Session.decode(id, stored)));
    }

    /** Keeps a new session; the one the user had before ends. Tells whether there was one. */
    CompletionStage<Boolean> add(final Session session) {
        final String hash = SessionIds.hash(session.id());
        return attempt(() ->
                        redis.commands().set(SESSION_KEY + hash, session.encode(), SetArgs.Builder.ex(IDLE_EXPIRY)))
                .thenCompose(stored -> attempt(() -> redis.commands()
                        .setGet(USER_KEY + session.userId(), hash, SetArgs.Builder.ex(ABSOLUTE_EXPIRY))))
                .thenCompose(
                        previous -> previous == null ? CompletableFuture.completedFuture(false) : removeHash(previous));
    }

    /** Ends a session; tells whether it was there. */
    CompletionStage<Boolean> remove(final Session session) {
        return removeHash(SessionIds.hash(session.id()));
    }

    /** Whether a session is past its absolute expiry. */
    boolean isExpired(final Session session) {
        return session.created().plus(ABSOLUTE_EXPIRY).isBefore(clock.instant());
    }

    private Session unlessExpired(final Session session) {
        return isExpired(session) ? null : session;
    }

    private CompletionStage<Boolean> removeHash(final String hash) {
        return attempt(() -> redis.commands().del(SESSION_KEY + hash)).thenApply(count -> count > 0);
    }

    private static <T> CompletionStage<T> attempt(final Supplier<CompletionStage<T>> command) {
        try {
            return command.get();
        } catch (final RedisException down) {
            return CompletableFuture.failedFuture(down);
        }
    }
}
