package io.stocking.journal.record;

import io.stocking.message.CommandHeader;
import org.agrona.DirectBuffer;

/** Commands are numbered without a gap. */
public final class CommandSequence implements RecordSequence {
    private long lastIndex;
    private long lastTimestamp;
    private long markedIndex;
    private long markedTimestamp;

    @Override
    public long commandIndex(final DirectBuffer record, final int offset) {
        return CommandHeader.commandIndex(record, offset);
    }

    @Override
    public long number(final DirectBuffer record, final int offset) {
        return commandIndex(record, offset);
    }

    @Override
    public String gap(final DirectBuffer record, final int offset, final int length) {
        if (length < CommandHeader.LENGTH || length > CommandHeader.MAX_COMMAND_LENGTH) {
            return "a command of " + length + " bytes, " + CommandHeader.LENGTH + " to "
                    + CommandHeader.MAX_COMMAND_LENGTH + " are possible";
        }
        final long index = CommandHeader.commandIndex(record, offset);
        if (lastIndex != 0 && index != lastIndex + 1) {
            return "command " + index;
        }
        return null;
    }

    @Override
    public void take(final DirectBuffer record, final int offset) {
        lastIndex = CommandHeader.commandIndex(record, offset);
        lastTimestamp = CommandHeader.timestamp(record, offset);
    }

    @Override
    public String expected() {
        return "command " + (lastIndex + 1);
    }

    @Override
    public long nextNumber() {
        return lastIndex + 1;
    }

    @Override
    public void mark() {
        markedIndex = lastIndex;
        markedTimestamp = lastTimestamp;
    }

    @Override
    public void reset() {
        lastIndex = markedIndex;
        lastTimestamp = markedTimestamp;
    }

    /** The newest command taken, 0 when there was none. */
    public long lastIndex() {
        return lastIndex;
    }

    /** Its time in nanoseconds since the epoch. */
    public long lastTimestamp() {
        return lastTimestamp;
    }
}
