package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.persistence.DatabaseUnavailableException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bounded pool for what may block, such as MySQL; event loops hand such work over and get the result back. */
public final class Workers implements Executor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final int QUEUED_PER_THREAD = 64;
    private static final long CLOSE_TIMEOUT_SECONDS = 5;

    private final ThreadPoolExecutor pool;
    private final long patienceNanos;
    private final String busyText;

    /** @param patience how old a request may be when its work begins */
    public Workers(final int threads, final Duration patience) {
        this("gateway-worker-", threads, threads * QUEUED_PER_THREAD, patience, "workers.busy");
    }

    /**
     * @param name of the threads, which get a number behind it
     * @param queued how much work may wait at most
     * @param patience how old a request may be when its work begins
     * @param busyText key of the sentence with which more is refused
     */
    public Workers(
            final String name, final int threads, final int queued, final Duration patience, final String busyText) {
        this.patienceNanos = patience.toNanos();
        this.busyText = busyText;
        final AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(queued),
                task -> new Thread(task, name + number.incrementAndGet()));
    }

    /** Calls {@code work} on the pool and {@code then} with its result on the event loop of the exchange. */
    public <T> void call(final Exchange exchange, final Callable<T> work, final Consumer<T> then) {
        exchange.takesLong();
        try {
            pool.execute(() -> run(exchange, work, then));
        } catch (final RejectedExecutionException full) {
            throw busy();
        }
    }

    /**
     * Runs what nobody waits for.
     *
     * @throws RejectedExecutionException when too much waits already
     */
    @Override
    public void execute(final Runnable work) {
        pool.execute(work);
    }

    private <T> void run(final Exchange exchange, final Callable<T> work, final Consumer<T> then) {
        try {
            if (exchange.ageNanos() > patienceNanos) {
                // Its answer would come too late, and those behind it would wait for nothing.
                throw busy();
            }
            final T result = work.call();
            exchange.continueWith(() -> then.accept(result));
        } catch (final DatabaseUnavailableException down) {
            LOG.atWarn()
                    .addKeyValue("requestId", exchange.requestId())
                    .log("request could not be served: {}", down.toString());
            exchange.continueWith(() -> exchange.fail(new RequestProblem(Problem.UNAVAILABLE, "database.down")));
        } catch (final Exception failure) {
            exchange.continueWith(() -> exchange.fail(failure));
        }
    }

    private RequestProblem busy() {
        return new RequestProblem(Problem.UNAVAILABLE, busyText);
    }

    @Override
    public void close() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (final InterruptedException interrupted) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
