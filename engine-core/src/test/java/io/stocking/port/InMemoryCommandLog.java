package io.stocking.port;

import io.stocking.message.CommandHeader;
import io.stocking.message.MessageSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A command log that lives as long as its test. */
public final class InMemoryCommandLog implements CommandLog {
    private final List<byte[]> commands = new CopyOnWriteArrayList<>();
    private final List<byte[]> group = new ArrayList<>();
    private volatile boolean available = true;
    private volatile int commits;

    @Override
    public void append(final DirectBuffer command, final int offset, final int length) {
        final long expected = lastIndex() + group.size() + 1;
        if (CommandHeader.commandIndex(command, offset) != expected) {
            throw new IllegalArgumentException(
                    "command " + CommandHeader.commandIndex(command, offset) + " instead of " + expected);
        }
        final byte[] copy = new byte[length];
        command.getBytes(offset, copy);
        group.add(copy);
    }

    @Override
    public void commit() {
        try {
            if (!available) {
                throw new LogUnavailableException("the test has made the log unavailable", null);
            }
            commands.addAll(group);
            commits++;
        } finally {
            group.clear();
        }
    }

    /** How many groups were committed. */
    public int commits() {
        return commits;
    }

    /** From now on commits succeed or fail. */
    public void available(final boolean value) {
        available = value;
    }

    @Override
    public boolean waitsForDisk() {
        return false;
    }

    @Override
    public long lastIndex() {
        return commands.size();
    }

    @Override
    public long lastTimestamp() {
        return commands.isEmpty() ? 0 : CommandHeader.timestamp(new UnsafeBuffer(commands.get(commands.size() - 1)), 0);
    }

    @Override
    public long replay(final long fromIndex, final long toIndex, final MessageSink sink) {
        long count = 0;
        for (long index = fromIndex; index <= Math.min(toIndex, lastIndex()); index++) {
            final byte[] command = commands.get((int) index - 1);
            sink.onMessage(new UnsafeBuffer(command), 0, command.length);
            count++;
        }
        return count;
    }

    @Override
    public void close() {}
}
