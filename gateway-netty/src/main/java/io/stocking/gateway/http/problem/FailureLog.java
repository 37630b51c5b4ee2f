package io.stocking.gateway.http.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs requests that failed by a fault of ours: each in a line, a cause with its stack once a minute. */
public final class FailureLog {
    private static final long NANOS_BETWEEN_STACKS = Duration.ofMinutes(1).toNanos();
    private static final int CAUSES = 64;

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Map<String, Long> lastStacks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(final Map.Entry<String, Long> eldest) {
            return size() > CAUSES;
        }
    };

    /** @param nanoTime a clock that goes on evenly */
    public FailureLog(final Logger log, final LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** Logs that a request failed; on any thread. */
    public void write(final String requestId, final String request, final Throwable failure) {
        final LoggingEventBuilder line = log.atError().addKeyValue("requestId", requestId);
        if (isNews(failure)) {
            line.setCause(failure).log("{} failed", request);
        } else {
            line.log("{} failed again: {}", request, failure.toString());
        }
    }

    private synchronized boolean isNews(final Throwable failure) {
        final long now = nanoTime.getAsLong();
        final String cause = cause(failure);
        final Long last = lastStacks.get(cause);
        if (last != null && now - last < NANOS_BETWEEN_STACKS) {
            return false;
        }
        lastStacks.remove(cause);
        lastStacks.put(cause, now);
        return true;
    }

    /** What failed and where: messages may hold what differs from request to request. */
    private static String cause(final Throwable failure) {
        final StackTraceElement[] stack = failure.getStackTrace();
        return failure.getClass().getName() + (stack.length == 0 ? "" : " " + stack[0]);
    }
}
