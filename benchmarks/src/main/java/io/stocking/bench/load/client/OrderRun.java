package io.stocking.bench.load.client;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Orders of one measurement: as fast as connections are free, or each when it is due. Latency counts from when an order was due, so that
 * a stall is charged to every order behind it. On the event loop only, but for {@link #result()}.
 */
final class OrderRun {
    private static final int DIGITS = 3;
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final EventLoop loop;
    private final OrderFlow flow;
    private final long orders;
    private final double intervalNanos;
    private final Histogram latency = new Histogram(DIGITS);
    private final ArrayDeque<OrderConnection> free = new ArrayDeque<>();
    private final long[] answers = new long[Answer.values().length];
    private final CompletableFuture<LoadResult> result = new CompletableFuture<>();
    private String refusal = "";
    private Future<?> watch;
    private long start;
    private long lastAnswerAt;
    private long sent;
    private long answered;
    private boolean waiting;

    /** @param rate orders a second; 0 = as fast as they go */
    OrderRun(final EventLoop loop, final OrderFlow flow, final long orders, final double rate) {
        this.loop = loop;
        this.flow = flow;
        this.orders = orders;
        intervalNanos = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
    }

    /** Completes with the last answer, or when answers stay away for half a minute. */
    CompletableFuture<LoadResult> result() {
        return result;
    }

    void start(final List<OrderConnection> connections, final int inFlight) {
        for (int turn = 0; turn < inFlight; turn++) {
            free.addAll(connections);
        }
        start = System.nanoTime();
        lastAnswerAt = start;
        watch = loop.scheduleAtFixedRate(this::endWhenStalled, 1, 1, TimeUnit.SECONDS);
        pump();
    }

    void onAnswer(final OrderConnection connection, final Answer answer, final long due) {
        lastAnswerAt = System.nanoTime();
        latency.recordValue(lastAnswerAt - due);
        count(answer, 1);
        if (answer != Answer.ACCEPTED && refusal.isEmpty()) {
            refusal = connection.refusal();
        }
        free.addLast(connection);
        pump();
        endWhenAnswered();
    }

    /** @param last whether no other connection is left */
    void onLost(final OrderConnection connection, final Throwable cause, final boolean last) {
        count(Answer.ERROR, last ? orders - answered : connection.inFlight());
        free.removeIf(lost -> lost == connection);
        if (refusal.isEmpty()) {
            refusal = cause == null ? "the server closed a connection" : cause.toString();
        }
        endWhenAnswered();
    }

    private void count(final Answer answer, final long count) {
        answers[answer.ordinal()] += count;
        answered += count;
    }

    private void pump() {
        while (sent < orders && !free.isEmpty() && !waiting) {
            final long now = System.nanoTime();
            final long due = intervalNanos == 0 ? now : start + (long) (sent * intervalNanos);
            if (due - now > 0) {
                waiting = true;
                loop.schedule(this::wake, due - now, TimeUnit.NANOSECONDS);
                return;
            }
            sent++;
            free.pollFirst().send(flow.next(), due);
        }
    }

    private void wake() {
        waiting = false;
        pump();
    }

    private void endWhenAnswered() {
        if (answered == orders) {
            end();
        }
    }

    /** What has no answer now gets none. */
    private void endWhenStalled() {
        if (System.nanoTime() - lastAnswerAt > STALL_NANOS) {
            count(Answer.ERROR, orders - answered);
            refusal = refusal.isEmpty() ? "no answer for 30 s" : refusal;
            end();
        }
    }

    private void end() {
        watch.cancel(false);
        result.complete(new LoadResult(
                answers[Answer.ACCEPTED.ordinal()],
                answers[Answer.REJECTED.ordinal()],
                answers[Answer.ERROR.ordinal()],
                latency,
                start,
                lastAnswerAt,
                refusal));
    }
}
