package io.stocking.journal.record;

import io.stocking.message.codec.Bool;
import io.stocking.message.codec.EventBatchDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/** Batches answer every command in turn, in one or more parts, and their events are numbered without a gap. */
public final class EventSequence implements RecordSequence {
    private static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.BLOCK_LENGTH;

    private static final int COMMAND_INDEX =
            MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.commandIndexEncodingOffset();
    private static final int FIRST_EVENT_INDEX =
            MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.firstEventIndexEncodingOffset();
    private static final int EVENT_COUNT =
            MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.eventCountEncodingOffset();
    private static final int LAST = MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.lastEncodingOffset();

    private long lastIndex;
    private boolean lastIsWhole = true;
    private long nextEventIndex;
    private long markedIndex;
    private boolean markedIsWhole = true;
    private long markedEventIndex;

    @Override
    public long commandIndex(final DirectBuffer record, final int offset) {
        return record.getLong(offset + COMMAND_INDEX, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public long number(final DirectBuffer record, final int offset) {
        return record.getLong(offset + FIRST_EVENT_INDEX, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public String gap(final DirectBuffer record, final int offset, final int length) {
        if (length < HEADER_LENGTH) {
            return "a batch of " + length + " bytes, at least " + HEADER_LENGTH + " are possible";
        }
        final long index = commandIndex(record, offset);
        final boolean first = nextEventIndex == 0;
        if (!first && (index != expectedIndex() || number(record, offset) != nextEventIndex)) {
            return "a batch of command " + index + " from event " + number(record, offset);
        }
        return null;
    }

    @Override
    public void take(final DirectBuffer record, final int offset) {
        lastIndex = commandIndex(record, offset);
        lastIsWhole = record.getByte(offset + LAST) == Bool.TRUE.value();
        nextEventIndex = number(record, offset) + record.getInt(offset + EVENT_COUNT, ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public String expected() {
        return "a batch of command " + expectedIndex() + " from event " + nextNumber();
    }

    @Override
    public long nextNumber() {
        return Math.max(1, nextEventIndex);
    }

    @Override
    public void mark() {
        markedIndex = lastIndex;
        markedIsWhole = lastIsWhole;
        markedEventIndex = nextEventIndex;
    }

    @Override
    public void reset() {
        lastIndex = markedIndex;
        lastIsWhole = markedIsWhole;
        nextEventIndex = markedEventIndex;
    }

    private long expectedIndex() {
        return lastIsWhole ? lastIndex + 1 : lastIndex;
    }

    /** The newest command whose answer was taken to its end, 0 when there was none. */
    public long lastWholeIndex() {
        return lastIsWhole ? lastIndex : lastIndex - 1;
    }

    /** Index of the event behind the last one taken, 0 when there was none. */
    public long nextEventIndex() {
        return nextEventIndex;
    }
}
