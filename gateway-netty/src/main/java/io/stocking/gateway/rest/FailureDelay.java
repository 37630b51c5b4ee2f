package io.stocking.gateway.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes those who fail wait: after the free failures one second, and twice as long after each further one. Forgets a key that has
 * rested for an hour, and the one that has rested longest when there are too many.
 */
public final class FailureDelay {
    private static final long LONGEST_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long MEMORY_MILLIS = Duration.ofHours(1).toMillis();
    private static final int MAX_DOUBLINGS = 9;
    private static final long SECOND_MILLIS = 1_000;

    private final int free;
    private final int maxKeys;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    public FailureDelay(final int free, final int maxKeys) {
        this.free = free;
        this.maxKeys = maxKeys;
    }

    /** How long the key has to wait, 0 when it may try. */
    public synchronized long waitMillis(final String key, final long now) {
        final Failures known = failures.get(key);
        return known == null ? 0 : Math.max(0, known.until - now);
    }

    /** Counts an attempt as failed until it is {@link #forgive forgiven}, so that many at once count as many. */
    public synchronized void count(final String key, final long now) {
        final Failures known = failures.remove(key);
        final int before = known == null || now - known.until > MEMORY_MILLIS ? 0 : known.count;
        final int over = before + 1 - free;
        final long delay = over < 0 ? 0 : Math.min(LONGEST_MILLIS, SECOND_MILLIS << Math.min(over, MAX_DOUBLINGS));
        failures.put(key, new Failures(before + 1, now + delay));
        if (failures.size() > maxKeys) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Takes back one counted attempt, with the wait that it brought. */
    public synchronized void forgive(final String key, final long now) {
        failures.computeIfPresent(
                key,
                (same, known) -> known.count == 1 ? null : new Failures(known.count - 1, Math.min(known.until, now)));
    }

    /** Forgets all failures of a key. */
    public synchronized void forget(final String key) {
        failures.remove(key);
    }

    private record Failures(int count, long until) {}
}
