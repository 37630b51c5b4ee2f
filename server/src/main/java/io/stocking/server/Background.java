package io.stocking.server;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something that starts on a thread of its own, while the caller starts what does not need it. Closing waits for its start
 * and closes it.
 */
final class Background<T extends AutoCloseable> implements AutoCloseable {
    private final FutureTask<T> start;

    private Background(final FutureTask<T> start) {
        this.start = start;
    }

    static <T extends AutoCloseable> Background<T> start(final String name, final Callable<T> work) {
        final FutureTask<T> start = new FutureTask<>(work);
        final Thread thread = new Thread(start, name);
        thread.setDaemon(true);
        thread.start();
        return new Background<>(start);
    }

    /** Returns it when it has started; throws what kept it from that. */
    T await() throws Exception {
        try {
            return start.get();
        } catch (final ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() throws Exception {
        final T started;
        try {
            started = start.get();
        } catch (final ExecutionException e) {
            // Said by whoever awaited it; nothing is left to close.
            return;
        }
        started.close();
    }
}
