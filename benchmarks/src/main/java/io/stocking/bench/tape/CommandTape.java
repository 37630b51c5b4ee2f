package io.stocking.bench.tape;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import java.util.Arrays;
import org.agrona.DirectBuffer;

/** Encoded and stamped commands one behind the other. */
public final class CommandTape {
    private final ArrayBuffer buffer;
    private final long firstIndex;
    private int[] ends;
    private int size;

    /**
     * An empty tape.
     *
     * @param firstIndex the log's index of its first command
     */
    public CommandTape(final long firstIndex, final int expectedCommands, final int expectedBytes) {
        this.firstIndex = firstIndex;
        buffer = new ArrayBuffer(expectedBytes);
        ends = new int[expectedCommands];
    }

    /**
     * Adds the command that was written last, stamped with the next index.
     *
     * @return its number, from 0
     */
    public int add(final CommandWriter writer) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, larger(size));
        }
        final int start = start(size);
        final int end = start + writer.length();
        if (end > buffer.capacity()) {
            buffer.grow(larger(end));
        }
        buffer.putBytes(start, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(buffer, start, firstIndex + size, firstIndex + size);
        ends[size] = end;
        return size++;
    }

    private static int larger(final int than) {
        return than + (than >>> 2) + 1;
    }

    /** How many commands there are. */
    public int size() {
        return size;
    }

    /** The bytes of all commands. */
    public DirectBuffer buffer() {
        return buffer;
    }

    /** Where a command starts. */
    public int start(final int command) {
        return command == 0 ? 0 : ends[command - 1];
    }

    /** How long a command is. */
    public int length(final int command) {
        return ends[command] - start(command);
    }
}
