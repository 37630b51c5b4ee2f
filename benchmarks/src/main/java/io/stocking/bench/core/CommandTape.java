package io.stocking.bench.core;

import io.stocking.message.CommandHeader;
import io.stocking.message.CommandWriter;
import java.util.Arrays;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.MutableDirectBuffer;

/** Encoded and stamped commands one behind the other. */
public final class CommandTape {
    private final MutableDirectBuffer buffer;
    private int[] ends;
    private int size;

    CommandTape(final int expectedCommands, final int expectedBytes) {
        buffer = new ExpandableArrayBuffer(expectedBytes);
        ends = new int[expectedCommands];
    }

    /** Adds the command that was written last and gives it the next index. */
    int add(final CommandWriter writer) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        final int start = end();
        buffer.putBytes(start, writer.buffer(), 0, writer.length());
        CommandHeader.stamp(buffer, start, size + 1L, size + 1L);
        ends[size] = start + writer.length();
        return size++;
    }

    private int end() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /** How many commands there are. */
    public int size() {
        return size;
    }

    /** The bytes of all commands. */
    public MutableDirectBuffer buffer() {
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
