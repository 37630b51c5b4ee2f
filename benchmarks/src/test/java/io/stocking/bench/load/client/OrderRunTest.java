package io.stocking.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.stocking.bench.load.client.OrderRun.WhenBusy;
import io.stocking.bench.load.server.Listing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrderRunTest {
    private static final String ACCEPTED = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String BUSY = "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";
    private static final double A_MILLISECOND_EACH = 1_000;

    private final OrderFlow flow = new OrderFlow(List.of(new Listing("A", 50_000)), 1);
    private final Listener listener = new Listener();
    private final OrderConnection connection =
            new OrderConnection(new HttpWire("h:1", "", HttpWire.rests(flow.orders())), listener, 1);
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private OrderRun run;

    @Test
    void shouldWaitASecondWhenItIsTurnedAway() {
        channel.freezeTime();
        final CompletableFuture<LoadResult> result = start(0, WhenBusy.WAIT);
        assertThat(sent()).isTrue();
        answer(BUSY);
        channel.advanceTimeBy(999, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(sent()).isFalse();

        channel.advanceTimeBy(1, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        assertThat(sent()).isTrue();
        answer(ACCEPTED);

        assertThat(result).isCompletedWithValueMatching(all -> all.count(Answer.BUSY) == 1 && all.answered() == 1);
    }

    @Test
    void shouldSendNothingMoreWhenItIsTurnedAwayAndThenCut() {
        channel.freezeTime();
        final CompletableFuture<LoadResult> result = start(0, WhenBusy.WAIT);
        assertThat(sent()).isTrue();
        answer(BUSY);
        channel.close();
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(sent()).isFalse();
        assertThat(result).isCompletedWithValueMatching(all -> all.sent() == 1 && all.errors() == 0);
    }

    @Test
    void shouldSendTheNextWhenItIsDueAndTheLoopIsOpen() {
        start(A_MILLISECOND_EACH, WhenBusy.SKIP);
        assertThat(sent()).isTrue();
        answer(BUSY);
        final long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2);
        while (System.nanoTime() - due < 0) {
            Thread.onSpinWait();
        }
        channel.runScheduledPendingTasks();

        assertThat(sent()).isTrue();
    }

    private CompletableFuture<LoadResult> start(final double rate, final WhenBusy whenBusy) {
        run = new OrderRun(channel.eventLoop(), flow, 2, rate, whenBusy);
        channel.pipeline().addLast(connection);
        connection.channelActive(channel.pipeline().lastContext());
        run.start(List.of(connection), 1);
        return run.result();
    }

    private void answer(final String text) {
        channel.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private boolean sent() {
        final ByteBuf order = channel.readOutbound();
        final boolean sent = order != null;
        if (sent) {
            order.release();
        }
        return sent;
    }

    private final class Listener implements OrderConnection.Listener {
        @Override
        public void onReady(final OrderConnection ready) {}

        @Override
        public void onAnswer(final OrderConnection answered, final Answer answer, final long due) {
            run.onAnswer(answered, answer, due);
        }

        @Override
        public void onLost(final OrderConnection gone, final Throwable cause) {
            run.onLost(gone, cause, true);
        }
    }
}
