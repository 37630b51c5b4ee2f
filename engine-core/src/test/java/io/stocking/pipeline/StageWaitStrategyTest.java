package io.stocking.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lmax.disruptor.AlertException;
import com.lmax.disruptor.RingBuffer;
import com.lmax.disruptor.Sequence;
import com.lmax.disruptor.SequenceBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StageWaitStrategyTest {
    private static final int HAND_OVERS = 50_000;

    private final StageWaitStrategy strategy = new StageWaitStrategy();
    private final RingBuffer<Object> ring = RingBuffer.createMultiProducer(Object::new, 4, strategy);
    private final Sequence before = new Sequence();
    private final SequenceBarrier barrier = ring.newBarrier(before);
    private Thread stage;

    @AfterEach
    void endStage() throws InterruptedException {
        barrier.alert();
        stage.join();
    }

    @Test
    void shouldWakeWhenCommandIsPublished() throws Exception {
        final SequenceBarrier first = ring.newBarrier();
        final FutureTask<Long> sleep = sleep(first);

        ring.publish(ring.tryNext());

        assertThat(sleep.get()).isZero();
    }

    @Test
    void shouldWakeWhenStageBeforeHasFinishedAndWaitsAgain() throws Exception {
        for (int published = 0; published < ring.getBufferSize(); published++) {
            ring.publish(ring.tryNext());
        }
        final FutureTask<Long> sleep = sleep(barrier);

        before.set(3);
        strategy.waitFor(-1, before, before, barrier);

        assertThat(sleep.get()).isEqualTo(3);
    }

    @Test
    void shouldWakeWhenRingIsHalted() throws InterruptedException {
        final FutureTask<Long> sleep = sleep(barrier);

        barrier.alert();

        assertThatThrownBy(sleep::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(AlertException.class);
    }

    @Test
    void shouldMissNoHandOverWhenTwoStagesWaitForEachOther() throws Exception {
        final Sequence after = new Sequence();
        final FutureTask<Long> other = new FutureTask<>(() -> {
            for (long round = 0; round < HAND_OVERS; round++) {
                strategy.waitFor(round, before, before, barrier);
                after.set(round);
            }
            strategy.signalAllWhenBlocking();
            return after.get();
        });
        stage = new Thread(other);
        stage.start();

        for (long round = 0; round < HAND_OVERS; round++) {
            before.set(round);
            strategy.waitFor(round, after, after, barrier);
        }

        assertThat(other.get()).isEqualTo(HAND_OVERS - 1);
    }

    /** A stage that waits for the first command and is asleep already. */
    private FutureTask<Long> sleep(final SequenceBarrier on) {
        final FutureTask<Long> waiting = new FutureTask<>(() -> on.waitFor(0));
        stage = new Thread(waiting);
        stage.start();
        while (stage.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return waiting;
    }
}
