package io.stocking.game.tape;

import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.port.CommandPublisher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/**
 * The tape's side of the exchange: publishes commands, a bounded number of them ahead of their answers, and delivers the
 * answers in order, all on the caller's thread.
 */
final class TapeExchange {
    /** Most commands ahead of their answers. */
    static final int WINDOW = 4_096;

    private static final long SILENCE_SECONDS = 60;
    private static final long MIN_PARK_NANOS = 1_000;
    private static final long MAX_PARK_NANOS = 50_000;

    private final CommandWriter writer = new CommandWriter();
    private final EventBatch batch = new EventBatch();
    private final Deque<Question> questions = new ArrayDeque<>(WINDOW);
    private final IdleStrategy idle = new BackoffIdleStrategy(10, 5, MIN_PARK_NANOS, MAX_PARK_NANOS);
    private final CommandPublisher publisher;
    private final TapeAnswers answers;
    private long lastCorrelationId;
    private long heardAt = System.nanoTime();

    /** Who takes the answer to one command. */
    interface Question {
        /** The events are about to come; who listens to them. */
        EventListener onAnswer();

        /** All events were delivered. */
        void onAnswered();
    }

    TapeExchange(final CommandPublisher publisher, final TapeAnswers answers) {
        this.publisher = publisher;
        this.answers = answers;
    }

    /** Where to encode the next command, with {@link #nextCorrelationId()}. */
    CommandWriter writer() {
        return writer;
    }

    long nextCorrelationId() {
        return lastCorrelationId + 1;
    }

    /** Publishes what was encoded, as soon as the window and the ring have room. */
    void publish(final Question question) {
        while (questions.size() >= WINDOW || !publisher.tryPublish(writer)) {
            await();
        }
        lastCorrelationId++;
        questions.add(question);
        while (deliver()) {
            heardAt = System.nanoTime();
        }
    }

    /** Returns when every command was answered. */
    void awaitAll() {
        while (!questions.isEmpty()) {
            await();
        }
    }

    /** Delivers an answer if there is one, and rests a moment if not. */
    void await() {
        if (deliver()) {
            heardAt = System.nanoTime();
            idle.reset();
        } else if (System.nanoTime() - heardAt > TimeUnit.SECONDS.toNanos(SILENCE_SECONDS)) {
            throw new IllegalStateException("no answer of the exchange within " + SILENCE_SECONDS + " s, "
                    + questions.size() + " commands are waiting");
        } else {
            idle.idle();
        }
    }

    private boolean deliver() {
        final TapeAnswers.Answer answer = answers.poll();
        if (answer == null) {
            return false;
        }
        final long expected = lastCorrelationId - questions.size() + 1;
        if (answer.correlationId() != expected) {
            throw new IllegalStateException(
                    "the exchange answered command " + answer.correlationId() + " of the tape, not " + expected);
        }
        if (answer.batch() == null) {
            throw new IllegalStateException(
                    "the exchange refused command " + expected + " of the tape, its journal cannot write");
        }
        batch.wrap(answer.batch(), 0, answer.batch().capacity());
        batch.forEach(questions.element().onAnswer());
        if (batch.last()) {
            questions.remove().onAnswered();
        }
        return true;
    }
}
