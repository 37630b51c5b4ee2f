package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.stocking.gateway.ws.channel.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who is served when, on a loop whose time stands still but for the test. */
class LoopTickerTest {
    private static final int TICK_MILLIS = 50;

    private final EmbeddedChannel loop = new EmbeddedChannel();
    private final LoopTicker ticker = new LoopTicker(loop.eventLoop(), TICK_MILLIS, this::nanos);
    private final List<Integer> served = new ArrayList<>();
    private long microsEach;
    private long micros;

    LoopTickerTest() {
        loop.freezeTime();
    }

    @Test
    void shouldServeAllAtOnceWhenThatIsSoonDone() {
        microsEach = 10;
        connect(30);

        pass(49_000);
        assertThat(served).isEmpty();
        pass(1_000);
        assertThat(served).hasSize(30);
        pass(50_000);
        assertThat(served).hasSize(60);
    }

    @Test
    void shouldRestSeventeenTimesAsLongAsItServesWhenThereAreMany() {
        microsEach = 250;
        connect(6);

        pass(50_000);
        assertThat(served).containsExactly(0, 1);
        pass(8_400);
        assertThat(served).containsExactly(0, 1);
        pass(100);
        assertThat(served).containsExactly(0, 1, 2, 3);
        pass(8_500);
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void shouldServeEachOnceARoundWhenARoundTakesLongerThanATick() {
        microsEach = 800;
        connect(5);

        pass(50_000);
        for (int rest = 0; rest < 9; rest++) {
            pass(13_600);
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 0, 1, 2, 3, 4);
        assertThat(ticker.ticks()).isEqualTo(3);
    }

    @Test
    void shouldRestNoMoreWhenARoundTakesTooLong() {
        microsEach = 70_000;
        connect(5);

        pass(50_000);
        pass(1_189_000);
        assertThat(served).containsExactly(0);
        pass(1_000);
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 0);
    }

    @Test
    void shouldServeTheOthersWhenOneHasGoneOrFails() {
        microsEach = 500;
        final List<WebSocketSession> sessions = connect(3);
        sessions.get(0).add("broken", new Counting(() -> {
            throw new IllegalStateException("made up by a test");
        }));

        pass(50_000);
        sessions.get(1).stop();
        ticker.remove(sessions.get(1));
        pass(17_000);

        assertThat(served).containsExactly(0, 2);
        assertThat(sessions.get(0).closing()).isTrue();
    }

    private List<WebSocketSession> connect(final int count) {
        final List<WebSocketSession> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            final int number = i;
            final WebSocketSession session = new WebSocketSession(
                    new EmbeddedChannel(),
                    new WebSocketContext().flushMillis(TICK_MILLIS).conclude(),
                    new WebSocketMeter(),
                    ticker::ticks);
            session.add("counting", new Counting(() -> served.add(number)));
            ticker.add(session);
            sessions.add(session);
        }
        return sessions;
    }

    private void pass(final long passing) {
        loop.advanceTimeBy(passing, TimeUnit.MICROSECONDS);
        loop.runScheduledPendingTasks();
    }

    private long nanos() {
        return TimeUnit.MICROSECONDS.toNanos(micros);
    }

    /** Takes its time. */
    private final class Counting implements Subscription {
        private final Runnable count;

        Counting(final Runnable count) {
            this.count = count;
        }

        @Override
        public void start() {}

        @Override
        public void onTick() {
            micros += microsEach;
            count.run();
        }
    }
}
