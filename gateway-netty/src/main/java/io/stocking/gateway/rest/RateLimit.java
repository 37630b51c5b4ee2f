package io.stocking.gateway.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Limits how often something is done for each account or key, and tells it so in the headers of the answer. */
public final class RateLimit {
    /** What who is refused is told to wait for. */
    public static final String RETRY_SECONDS = "1";

    private static final AsciiString LIMIT = AsciiString.cached("x-ratelimit-limit");
    private static final AsciiString REMAINING = AsciiString.cached("x-ratelimit-remaining");
    private static final AsciiString RESET = AsciiString.cached("x-ratelimit-reset");
    private static final int BURST_SECONDS = 5;
    private static final int MAX_BUCKETS = 100_000;

    private final ConcurrentHashMap<Object, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final String burst;
    private final String text;
    private final Clock clock;

    /**
     * @param perSecond how often in a second, five times as often at once; 0 = no limit
     * @param text key of the sentence with which more is refused
     */
    public RateLimit(final int perSecond, final String text, final Clock clock) {
        this.perSecond = perSecond;
        this.burst = Integer.toString(perSecond * BURST_SECONDS);
        this.text = text;
        this.clock = clock;
    }

    /** A handler that is called as often as the rate allows each user. */
    public AccountHandler limited(final AccountHandler handler) {
        return (exchange, caller) -> {
            take(exchange, caller.userId());
            handler.handle(exchange, caller);
        };
    }

    /** How often in a second; 0 = no limit. */
    public int perSecond() {
        return perSecond;
    }

    /** Counts one; false when it is one too many. */
    public boolean tryTake(final Object key) {
        final long now = System.nanoTime();
        return perSecond == 0 || bucket(key, now).tryTake(now);
    }

    /**
     * Counts one.
     *
     * @throws RequestProblem when it is one too many
     */
    void take(final Exchange exchange, final Object key) {
        if (perSecond == 0) {
            return;
        }
        final long now = System.nanoTime();
        final TokenBucket bucket = bucket(key, now);
        final boolean taken = bucket.tryTake(now);
        final long untilFull = TimeUnit.NANOSECONDS.toMillis(bucket.nanosUntilFull(now));
        exchange.setHeader(LIMIT, burst);
        exchange.setHeader(REMAINING, Long.toString(bucket.remaining(now)));
        exchange.setHeader(RESET, Long.toString((clock.millis() + untilFull + 999) / 1000));
        if (!taken) {
            exchange.setHeader(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
            throw new RequestProblem(Problem.RATE_LIMITED, text, perSecond, RETRY_SECONDS);
        }
    }

    private TokenBucket bucket(final Object key, final long now) {
        final TokenBucket known = buckets.get(key);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= MAX_BUCKETS) {
            // A full bucket is as good as a new one.
            buckets.values().removeIf(bucket -> bucket.nanosUntilFull(now) == 0);
        }
        return buckets.computeIfAbsent(key, id -> new TokenBucket(perSecond, perSecond * BURST_SECONDS));
    }
}
