package io.stocking.server;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells whoever waits what is being done and how long it took. */
final class Progress {
    private static final double MILLIS_PER_SECOND = TimeUnit.SECONDS.toMillis(1);

    private final Consumer<String> out;

    Progress(final Consumer<String> out) {
        this.out = out;
    }

    /** Does a step between its name and its duration; steps may be done side by side. */
    <T> T step(final String name, final Callable<T> work) throws Exception {
        say(name);
        final long started = System.nanoTime();
        try {
            final T result = work.call();
            final long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            say("  %s: %.1f s".formatted(name, millis / MILLIS_PER_SECOND));
            return result;
        } catch (final Exception e) {
            say("  " + name + ": failed");
            throw e;
        }
    }

    /** Does a step that results in nothing. */
    void step(final String name, final Runnable work) throws Exception {
        step(name, () -> {
            work.run();
            return null;
        });
    }

    /** Says a whole line. */
    synchronized void say(final String line) {
        out.accept(line);
    }
}
