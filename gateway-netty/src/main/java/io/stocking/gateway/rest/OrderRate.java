package io.stocking.gateway.rest;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Limits how many order commands an account sends, and tells it so in the headers of every answer. */
public final class OrderRate {
    private static final AsciiString LIMIT = AsciiString.cached("x-ratelimit-limit");
    private static final AsciiString REMAINING = AsciiString.cached("x-ratelimit-remaining");
    private static final AsciiString RESET = AsciiString.cached("x-ratelimit-reset");
    private static final String RETRY_SECONDS = "1";
    private static final int BURST_SECONDS = 5;
    private static final int MAX_BUCKETS = 100_000;

    private final ConcurrentHashMap<Long, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final int perSecond;
    private final String burst;
    private final Clock clock;

    /**
     * @param perSecond commands a second and account; 0 = no limit
     */
    public OrderRate(final int perSecond, final Clock clock) {
        this.perSecond = perSecond;
        this.burst = Integer.toString(perSecond * BURST_SECONDS);
        this.clock = clock;
    }

    /** A handler that is called as often as the rate allows. */
    public AccountHandler limited(final AccountHandler handler) {
        if (perSecond == 0) {
            return handler;
        }
        return (exchange, session) -> {
            take(exchange, session.userId());
            handler.handle(exchange, session);
        };
    }

    private void take(final Exchange exchange, final long accountId) {
        final long now = System.nanoTime();
        final TokenBucket bucket = bucket(accountId, now);
        final boolean taken = bucket.tryTake(now);
        final long untilFull = TimeUnit.NANOSECONDS.toMillis(bucket.nanosUntilFull(now));
        exchange.addHeader(LIMIT, burst);
        exchange.addHeader(REMAINING, Long.toString(bucket.remaining(now)));
        exchange.addHeader(RESET, Long.toString((clock.millis() + untilFull + 999) / 1000));
        if (!taken) {
            exchange.addHeader(HttpHeaderNames.RETRY_AFTER, RETRY_SECONDS);
            throw new RequestProblem(Problem.RATE_LIMITED, "rate.limited", perSecond, RETRY_SECONDS);
        }
    }

    private TokenBucket bucket(final long accountId, final long now) {
        final TokenBucket known = buckets.get(accountId);
        if (known != null) {
            return known;
        }
        if (buckets.size() >= MAX_BUCKETS) {
            // A full bucket is as good as a new one.
            buckets.values().removeIf(bucket -> bucket.nanosUntilFull(now) == 0);
        }
        return buckets.computeIfAbsent(accountId, id -> new TokenBucket(perSecond, perSecond * BURST_SECONDS));
    }
}
