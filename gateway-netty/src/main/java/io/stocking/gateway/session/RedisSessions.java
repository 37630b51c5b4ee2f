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
 * Sessions in Redis by their credentials, and per user the credential of the one session that counts. A session that was
 * ended leaves a mark with the reason, which tells it apart from one that Redis has lost.
 */
final class RedisSessions {
    /** How long a session lasts after its last use. */
    static final Duration IDLE_EXPIRY = Duration.ofHours(24);

    /** How long a session lasts at all. */
    static final Duration ABSOLUTE_EXPIRY = Duration.ofDays(30);

    private static final String SESSION_KEY = "session:";
    private static final String USER_KEY = "user-session:";
    private static final String ENDED = "ended ";

    private final RedisConnection redis;
    private final Clock clock;

    RedisSessions(final RedisConnection redis, final Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** The session of an id, null when there is none; its idle time starts anew. */
    CompletionStage<Session> find(final String id) {
        return stored(Secrets.hashText(id)).thenApply(stored -> {
            if (stored == null || stored.startsWith(ENDED)) {
                return null;
            }
            final Session session = Session.decode(id, stored);
            return isExpired(session) ? null : session;
        });
    }

    /**
     * Why a session that somebody has in use does not count any more, null when it does. One that Redis has lost is put back,
     * unless its user has logged in anew since.
     */
    CompletionStage<String> endOf(final Session session) {
        if (isExpired(session)) {
            return CompletableFuture.completedFuture(EndReason.EXPIRED.word());
        }
        return stored(session.credential())
                .thenCompose(stored ->
                        stored == null ? putBack(session) : CompletableFuture.completedFuture(reasonIn(stored)));
    }

    /** Why a session ended, null when Redis does not know that it did. */
    CompletionStage<String> endOf(final String credential) {
        return attempt(() -> redis.commands().get(SESSION_KEY + credential))
                .thenApply(stored -> stored == null ? null : reasonIn(stored));
    }

    /** Keeps a new session. Tells the credential of the one the user had before, which has to end; null when there was none. */
    CompletionStage<String> add(final Session session) {
        final SetArgs expiry = SetArgs.Builder.ex(ABSOLUTE_EXPIRY);
        return put(session, SetArgs.Builder.ex(IDLE_EXPIRY))
                .thenCompose(stored -> attempt(
                        () -> redis.commands().setGet(USER_KEY + session.userId(), session.credential(), expiry)));
    }

    /** Takes the session away that a user has, which has to end. Tells its credential, null when there is none. */
    CompletionStage<String> take(final long userId) {
        return attempt(() -> redis.commands().getdel(USER_KEY + userId));
    }

    /** Marks a session as ended. */
    CompletionStage<Void> markEnded(final String credential, final EndReason reason) {
        final String mark = ENDED + reason.word();
        return attempt(() -> redis.commands().set(SESSION_KEY + credential, mark, SetArgs.Builder.ex(IDLE_EXPIRY)))
                .thenApply(marked -> null);
    }

    /** Whether a session is past its absolute expiry. */
    boolean isExpired(final Session session) {
        return session.created().plus(ABSOLUTE_EXPIRY).isBefore(clock.instant());
    }

    private CompletionStage<String> stored(final String credential) {
        final GetExArgs prolong = GetExArgs.Builder.ex(IDLE_EXPIRY);
        return attempt(() -> redis.commands().getex(SESSION_KEY + credential, prolong));
    }

    private static String reasonIn(final String stored) {
        return stored.startsWith(ENDED) ? stored.substring(ENDED.length()) : null;
    }

    private CompletionStage<String> putBack(final Session session) {
        final String userKey = USER_KEY + session.userId();
        final String credential = session.credential();
        return attempt(() -> redis.commands()
                        .set(
                                userKey,
                                credential,
                                SetArgs.Builder.ex(ABSOLUTE_EXPIRY).nx()))
                .thenCompose(stored -> attempt(() -> redis.commands().get(userKey)))
                .thenCompose(counts -> credential.equals(counts)
                        // Not over a mark that has been set in between.
                        ? put(session, SetArgs.Builder.ex(IDLE_EXPIRY).nx()).thenApply(stored -> null)
                        : CompletableFuture.completedFuture(EndReason.ANOTHER_LOGIN.word()));
    }

    private CompletionStage<String> put(final Session session, final SetArgs how) {
        return attempt(() -> redis.commands().set(SESSION_KEY + session.credential(), session.encode(), how));
    }

    private static <T> CompletionStage<T> attempt(final Supplier<CompletionStage<T>> command) {
        try {
            return command.get();
        } catch (final RedisException down) {
            return CompletableFuture.failedFuture(down);
        }
    }
}
