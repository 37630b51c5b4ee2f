package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.message.CommandHeader;
import io.stocking.port.CommandLog;
import io.stocking.port.LogUnavailableException;
import java.util.function.LongSupplier;

/**
 * Stamps every command with its index and time and appends it. The ring hands a batch on only after the call for its last
 * command has returned, so one sync there is a group commit.
 */
final class JournalHandler implements EventHandler<CommandSlot> {
    private final CommandLog log;
    private final LongSupplier clock;
    private long lastIndex;
    private long lastTimestamp;
    private boolean unsynced;

    JournalHandler(final CommandLog log, final LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        lastIndex = log.lastIndex();
        lastTimestamp = log.lastTimestamp();
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        final long timestamp = Math.max(lastTimestamp, clock.getAsLong());
        CommandHeader.stamp(slot.command(), 0, lastIndex + 1, timestamp);
        try {
            log.append(slot.command(), 0, slot.commandLength());
            lastIndex++;
            lastTimestamp = timestamp;
            unsynced = true;
        } catch (final LogUnavailableException unavailable) {
            slot.refuse();
        }
        if (endOfBatch && unsynced) {
            log.sync();
            unsynced = false;
        }
    }
}
