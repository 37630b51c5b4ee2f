package io.stocking.game.tape;

import io.stocking.message.EventBatch;
import io.stocking.port.EventSubscriber;
import org.agrona.concurrent.OneToOneConcurrentArrayQueue;
import org.agrona.concurrent.UnsafeBuffer;

/** Hands the exchange's answers from the egress thread to the tape's own, as copies, in order. */
final class TapeAnswers implements EventSubscriber {
    /**
     * Most batches under way. The commands under way are bounded far below, and even the longest answer to one, a few
     * thousand batches of a mebibyte, fits.
     */
    static final int CAPACITY = 1 << 14;

    private final OneToOneConcurrentArrayQueue<Answer> queue = new OneToOneConcurrentArrayQueue<>(CAPACITY);
    private volatile boolean overflown;

    /**
     * One batch of events.
     *
     * @param batch null when the command was refused
     */
    record Answer(long correlationId, UnsafeBuffer batch) {}

    @Override
    public void onEvents(final EventBatch batch, final long correlationId) {
        if (correlationId > 0) {
            final byte[] copy = new byte[batch.length()];
            batch.buffer().getBytes(batch.offset(), copy);
            offer(new Answer(correlationId, new UnsafeBuffer(copy)));
        }
    }

    @Override
    public void onRefused(final long correlationId) {
        if (correlationId > 0) {
            offer(new Answer(correlationId, null));
        }
    }

    private void offer(final Answer answer) {
        if (!queue.offer(answer)) {
            overflown = true;
        }
    }

    /** The next answer, null when there is none yet. */
    Answer poll() {
        if (overflown) {
            throw new IllegalStateException("more than " + CAPACITY + " answers of the exchange are waiting");
        }
        return queue.poll();
    }
}
