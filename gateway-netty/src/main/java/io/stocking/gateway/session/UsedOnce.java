package io.stocking.gateway.session;

import io.lettuce.core.RedisException;
import io.lettuce.core.SetArgs;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Secrets that count once, at whichever gateway they are shown; their hashes are remembered in Redis. */
public final class UsedOnce {
    private static final String KEY = "used:";

    private final RedisConnection redis;

    public UsedOnce(final RedisConnection redis) {
        this.redis = redis;
    }

    /**
     * Uses a secret up. Whether this was the first time; fails with a {@code RequestProblem} when Redis does.
     *
     * @param memory for how long a second use is noticed
     */
    public CompletionStage<Boolean> use(final String secret, final Duration memory) {
        try {
            return redis.commands()
                    .set(
                            KEY + Secrets.hashText(secret),
                            "",
                            SetArgs.Builder.ex(memory).nx())
                    .thenApply(stored -> stored != null)
                    .exceptionallyCompose(failure -> CompletableFuture.failedFuture(down()));
        } catch (final RedisException notConnected) {
            return CompletableFuture.failedFuture(down());
        }
    }

    private static RequestProblem down() {
        return new RequestProblem(Problem.UNAVAILABLE, "sessions.down");
    }
}
