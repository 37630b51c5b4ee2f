package io.stocking.pipeline;

import com.lmax.disruptor.InsufficientCapacityException;
import com.lmax.disruptor.RingBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.port.CommandPublisher;
import org.agrona.DirectBuffer;

/** Copies commands into free slots of the ring. */
final class RingPublisher implements CommandPublisher {
    private final RingBuffer<CommandSlot> ring;
    private volatile boolean closed;

    RingPublisher(final RingBuffer<CommandSlot> ring) {
        this.ring = ring;
    }

    @Override
    public boolean tryPublish(final DirectBuffer command, final int offset, final int length) {
        if (length > CommandHeader.MAX_COMMAND_LENGTH) {
            throw new IllegalArgumentException("a command of " + length + " bytes is longer than the limit of "
                    + CommandHeader.MAX_COMMAND_LENGTH);
        }
        if (closed) {
            return false;
        }
        final long sequence;
        try {
            sequence = ring.tryNext();
        } catch (final InsufficientCapacityException full) {
            return false;
        }
        try {
            ring.get(sequence).command(command, offset, length);
        } finally {
            ring.publish(sequence);
        }
        return true;
    }

    /** Takes no more commands. */
    void close() {
        closed = true;
    }
}
