package io.stocking.gateway.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

/** Looks again and again at which threads hash passwords. */
public final class HashingThreads implements AutoCloseable {
    private static final long INTERVAL_MILLIS = 20;
    private static final String HASHING = Argon2BytesGenerator.class.getName();

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    private final Set<String> seen = new ConcurrentSkipListSet<>();

    public HashingThreads() {
        looks.scheduleWithFixedDelay(this::look, 0, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Names of the threads that hashed when it was looked at them. */
    public Set<String> seen() {
        return seen;
    }

    private void look() {
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            if (Stream.of(frames).anyMatch(frame -> frame.getClassName().startsWith(HASHING))) {
                seen.add(thread.getName());
            }
        });
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
