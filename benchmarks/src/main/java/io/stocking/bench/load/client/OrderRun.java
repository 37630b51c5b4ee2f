package io.stocking.bench.load.client;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Orders of one measurement: as fast as connections are free, or each when it is due. Latency counts from when an order was due, so that
 * a stall is charged to every order behind it. On the event loop only, but for {@link #result()}.
 */
final class OrderRun {
    private static final int DIGITS = 3;
    private static final long FIRST_SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** What the server asks for; who does not wait is cut in the end. */
    private static final long RETRY_SECONDS = 1;

    private final EventLoop loop;
    private final OrderFlow flow;
    private final long orders;
    private final double intervalNanos;
    private final WhenBusy whenBusy;
    private final Map<Answer, Histogram> latency = new EnumMap<>(Answer.class);
    private final Map<Answer, String> refusals = new EnumMap<>(Answer.class);
    private final Histogram lateness = new Histogram(DIGITS);
    private final ArrayDeque<OrderConnection> free = new ArrayDeque<>();
    private final CompletableFuture<LoadResult> result = new CompletableFuture<>();
    private Future<?> watch;
    private long start;
    private long lastAnswerAt;
    private long due;
    private long sent;
    private long answered;
    private long answeredInFirstSecond;
    private long lost;
    private boolean waiting;

    /** What becomes of an order that is due while each connection has as many on their way as it can have. */
    enum WhenBusy {
        /** It goes later, and not at once when one before it was turned away: a closed loop. */
        WAIT,
        /** It does not go at all: an open loop. */
        SKIP
    }

    /** @param rate orders a second; 0 = as fast as they go */
    OrderRun(
            final EventLoop loop, final OrderFlow flow, final long orders, final double rate, final WhenBusy whenBusy) {
        this.loop = loop;
        this.flow = flow;
        this.orders = orders;
        this.whenBusy = whenBusy;
        intervalNanos = rate == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / rate;
        for (final Answer answer : Answer.values()) {
            latency.put(answer, new Histogram(DIGITS));
        }
    }

    /** Completes when all that were sent are answered, when answers stay away for half a minute, or with the last connection. */
    CompletableFuture<LoadResult> result() {
        return result;
    }

    /** @param inFlight orders that a connection has on their way at most */
    void start(final List<OrderConnection> connections, final int inFlight) {
        for (int turn = 0; turn < inFlight; turn++) {
            free.addAll(connections);
        }
        start = System.nanoTime();
        lastAnswerAt = start;
        watch = loop.scheduleAtFixedRate(this::endWhenStalled, 1, 1, TimeUnit.SECONDS);
        pump();
    }

    /** @param dueAt what the order was sent with */
    void onAnswer(final OrderConnection connection, final Answer answer, final long dueAt) {
        lastAnswerAt = System.nanoTime();
        latency.get(answer).recordValue(lastAnswerAt - dueAt);
        answered++;
        if (lastAnswerAt - start < FIRST_SECOND_NANOS) {
            answeredInFirstSecond++;
        }
        if (answer != Answer.ACCEPTED) {
            refusals.putIfAbsent(answer, connection.refusal());
        }
        if (answer == Answer.BUSY && whenBusy == WhenBusy.WAIT) {
            loop.schedule(() -> free(connection), RETRY_SECONDS, TimeUnit.SECONDS);
            endWhenAnswered();
        } else {
            free(connection);
        }
    }

    private void free(final OrderConnection connection) {
        if (connection.isOpen()) {
            free.addLast(connection);
            pump();
        }
    }

    /** @param last whether no other connection is left */
    void onLost(final OrderConnection connection, final Throwable cause, final boolean last) {
        lost += connection.inFlight();
        free.removeIf(gone -> gone == connection);
        refusals.putIfAbsent(Answer.ERROR, cause == null ? "the server closed a connection" : cause.toString());
        if (last) {
            end();
        } else {
            endWhenAnswered();
        }
    }

    private void pump() {
        while (due < orders && !waiting && (!free.isEmpty() || whenBusy == WhenBusy.SKIP)) {
            final long now = System.nanoTime();
            final long dueAt = intervalNanos == 0 ? now : dueAt();
            if (dueAt - now > 0) {
                waiting = true;
                loop.schedule(this::wake, dueAt - now, TimeUnit.NANOSECONDS);
                return;
            }
            due++;
            final OrderConnection connection = free.pollFirst();
            if (connection != null) {
                sent++;
                lateness.recordValue(now - dueAt);
                connection.send(flow.next(), dueAt);
            }
        }
        endWhenAnswered();
    }

    private void wake() {
        waiting = false;
        pump();
    }

    private long dueAt() {
        return start + (long) (due * intervalNanos);
    }

    private void endWhenAnswered() {
        if (due == orders && answered + lost == sent) {
            end();
        }
    }

    private void endWhenStalled() {
        if (answered + lost < sent && System.nanoTime() - lastAnswerAt > STALL_NANOS) {
            refusals.putIfAbsent(Answer.ERROR, "no answer for 30 s");
            end();
        }
    }

    private void end() {
        if (watch.cancel(false)) {
            due = orders;
            result.complete(new LoadResult(
                    orders,
                    sent,
                    latency,
                    lateness,
                    answeredInFirstSecond,
                    start,
                    dueAt(),
                    lastAnswerAt,
                    Map.copyOf(refusals)));
        }
    }
}
