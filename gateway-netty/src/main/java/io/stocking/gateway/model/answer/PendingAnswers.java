package io.stocking.gateway.model.answer;

import io.stocking.message.RequestTrace;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings answers from the egress thread to those who wait for them. Register before publishing, for any thread; answers
 * are handed to the event loop of the waiting request, many at once.
 */
public final class PendingAnswers {
    /** {@link #register} found no room. */
    public static final long NO_ROOM = 0;

    private static final Logger LOG = LoggerFactory.getLogger(PendingAnswers.class);
    /** Few, so that the event loops write the first answers of a group while the exchange makes the rest. */
    private static final int HAND_OVER_LIMIT = 16;

    private static final int ATTEMPTS = 8;

    private final AtomicReferenceArray<Pending> slots;
    private final int mask;
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final Map<Executor, List<Runnable>> collected = new IdentityHashMap<>();

    /** @param capacity how many answers can be awaited at once, a power of two */
    public PendingAnswers(final int capacity) {
        if (capacity < 1 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is not a power of two");
        }
        slots = new AtomicReferenceArray<>(capacity);
        mask = capacity - 1;
    }

    /**
     * Announces that somebody will wait for an answer.
     *
     * @param trace of the request, see {@link RequestTrace}
     * @param executor calls the handler; an event loop
     * @return correlation id to publish the command with, or {@link #NO_ROOM}: say that the exchange is busy
     */
    public long register(final int trace, final Executor executor, final AnswerHandler handler) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            final long correlationId = RequestTrace.correlationId(trace, lastNumber.incrementAndGet());
            if (slots.compareAndSet(slot(correlationId), null, new Pending(correlationId, executor, handler))) {
                return correlationId;
            }
        }
        return NO_ROOM;
    }

    /**
     * Nobody waits any more: the command was not published, the client has gone, it took too long.
     *
     * @return false when the answer is on its way or was never awaited
     */
    public boolean remove(final long correlationId) {
        return take(correlationId) != null;
    }

    /** Whether anybody waits for the answer to a command. */
    boolean awaits(final long correlationId) {
        final Pending pending = slots.get(slot(correlationId));
        return pending != null && pending.correlationId == correlationId;
    }

    /** Collects an answer for the next hand-over; egress thread only. */
    void deliver(final long correlationId, final Answer answer) {
        final Pending pending = take(correlationId);
        if (pending == null) {
            return;
        }
        final List<Runnable> answers = collected.computeIfAbsent(pending.executor, executor -> new ArrayList<>());
        answers.add(() -> pending.handler.onAnswer(answer));
        if (answers.size() >= HAND_OVER_LIMIT) {
            handOver(pending.executor, answers);
        }
    }

    /** Hands over what was collected; egress thread only. */
    void handOver() {
        collected.forEach(PendingAnswers::handOver);
    }

    private static void handOver(final Executor executor, final List<Runnable> answers) {
        if (answers.isEmpty()) {
            return;
        }
        final Runnable[] batch = answers.toArray(new Runnable[0]);
        answers.clear();
        try {
            executor.execute(() -> runAll(batch));
        } catch (final RejectedExecutionException closing) {
            LOG.debug("{} answers have nobody to go to, the event loop is closing", batch.length, closing);
        }
    }

    private static void runAll(final Runnable[] batch) {
        for (final Runnable answer : batch) {
            try {
                answer.run();
            } catch (final RuntimeException failure) {
                LOG.error("An answer could not be handled", failure);
            }
        }
    }

    private Pending take(final long correlationId) {
        final int slot = slot(correlationId);
        final Pending pending = slots.get(slot);
        final boolean taken =
                pending != null && pending.correlationId == correlationId && slots.compareAndSet(slot, pending, null);
        return taken ? pending : null;
    }

    private int slot(final long correlationId) {
        return (int) correlationId & mask;
    }

    private record Pending(long correlationId, Executor executor, AnswerHandler handler) {}
}
