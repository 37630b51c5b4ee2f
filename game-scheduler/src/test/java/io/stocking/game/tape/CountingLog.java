package io.stocking.game.tape;

import io.stocking.message.CommandHeader;
import io.stocking.message.MessageSink;
import io.stocking.port.CommandLog;
import org.agrona.DirectBuffer;

/** A command log that keeps nothing but the count, for tapes too long to be kept in memory. */
final class CountingLog implements CommandLog {
    private long lastIndex;
    private long lastTimestamp;

    @Override
    public void append(final DirectBuffer command, final int offset, final int length) {
        lastIndex = CommandHeader.commandIndex(command, offset);
        lastTimestamp = CommandHeader.timestamp(command, offset);
    }

    @Override
    public void commit() {}

    @Override
    public boolean waitsForDisk() {
        return false;
    }

    @Override
    public long lastIndex() {
        return lastIndex;
    }

    @Override
    public long lastTimestamp() {
        return lastTimestamp;
    }

    @Override
    public long replay(final long fromIndex, final long toIndex, final MessageSink sink) {
        throw new UnsupportedOperationException("nothing was kept");
    }

    @Override
    public void close() {}
}
