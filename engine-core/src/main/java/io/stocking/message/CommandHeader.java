package io.stocking.message;

import io.stocking.message.codec.MessageHeaderEncoder;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * The fields that start every command, at the same place in each: the publisher leaves index and timestamp 0, the
 * journal stamps them.
 */
public final class CommandHeader {
    /** Bytes of the SBE header and the three common fields. */
    public static final int LENGTH = MessageHeaderEncoder.ENCODED_LENGTH + 3 * Long.BYTES;

    /** Longest command in bytes, header included. */
    public static final int MAX_COMMAND_LENGTH = 1024;

    private static final int TEMPLATE_ID = MessageHeaderEncoder.templateIdEncodingOffset();
    private static final int COMMAND_INDEX = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int TIMESTAMP = COMMAND_INDEX + Long.BYTES;
    private static final int CORRELATION_ID = TIMESTAMP + Long.BYTES;

    private CommandHeader() {}

    /** Which command stands at {@code offset}. */
    public static int templateId(final DirectBuffer command, final int offset) {
        return command.getShort(offset + TEMPLATE_ID, ByteOrder.LITTLE_ENDIAN) & 0xFFFF;
    }

    /** Place of the command in the log, from 1; 0 before the journal has stamped it. */
    public static long commandIndex(final DirectBuffer command, final int offset) {
        return command.getLong(offset + COMMAND_INDEX, ByteOrder.LITTLE_ENDIAN);
    }

    /** When the journal took the command, in nanoseconds since the epoch; never decreases from one to the next. */
    public static long timestamp(final DirectBuffer command, final int offset) {
        return command.getLong(offset + TIMESTAMP, ByteOrder.LITTLE_ENDIAN);
    }

    /** What the publisher wrote to recognise the answer, 0 for nobody waiting. */
    public static long correlationId(final DirectBuffer command, final int offset) {
        return command.getLong(offset + CORRELATION_ID, ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes index and timestamp into an encoded command. */
    public static void stamp(
            final MutableDirectBuffer command, final int offset, final long commandIndex, final long timestamp) {
        command.putLong(offset + COMMAND_INDEX, commandIndex, ByteOrder.LITTLE_ENDIAN);
        command.putLong(offset + TIMESTAMP, timestamp, ByteOrder.LITTLE_ENDIAN);
    }
}
