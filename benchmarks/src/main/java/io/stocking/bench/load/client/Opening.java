package io.stocking.bench.load.client;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits until many connections are open. */
public final class Opening {
    private Opening() {}

    /**
     * Returns when they are.
     *
     * @param done completes with the last of them, or fails with the first that does not get through
     * @param seconds to wait at most
     * @param otherwise begins the message when they are not
     * @throws IOException when one fails, or not all are open in time
     */
    public static void await(final CompletableFuture<Void> done, final long seconds, final String otherwise)
            throws IOException {
        try {
            done.get(seconds, TimeUnit.SECONDS);
        } catch (final ExecutionException failure) {
            throw new IOException(otherwise + ": " + failure.getCause().getMessage(), failure.getCause());
        } catch (final TimeoutException failure) {
            throw new IOException(otherwise + " within " + seconds + " s", failure);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(otherwise + ": interrupted", interrupted);
        }
    }
}
