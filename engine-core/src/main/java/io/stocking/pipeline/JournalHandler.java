package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.message.CommandHeader;
import io.stocking.port.CommandLog;
import io.stocking.port.LogUnavailableException;
import java.util.function.LongSupplier;

/**
 * Stamps every command with its index and time and journals what the ring hands out in groups. The ring hands a batch on
 * only after the call for its last command has returned, so a commit there is a group commit. The clock is read once a group: a
 * command's time is when its group was taken.
 */
final class JournalHandler implements EventHandler<CommandSlot> {
    private final CommandLog log;
    private final LongSupplier clock;
    private final CommandSlot[] group = new CommandSlot[CommandLog.GROUP_LENGTH / CommandHeader.LENGTH];
    private int count;
    private int length;
    private long lastIndex;
    private long timestamp;

    JournalHandler(final CommandLog log, final LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        lastIndex = log.lastIndex();
        timestamp = log.lastTimestamp();
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        if (count == 0) {
            timestamp = Math.max(timestamp, clock.getAsLong());
        }
        group[count++] = slot;
        slot.refused(false);
        CommandHeader.stamp(slot.command(), 0, lastIndex + count, timestamp);
        log.append(slot.command(), 0, slot.commandLength());
        length += slot.commandLength();
        if (endOfBatch || count == group.length || length >= CommandLog.GROUP_LENGTH) {
            commit();
        }
    }

    /** Whether every command so far is journaled or refused. */
    boolean isBetweenGroups() {
        return count == 0;
    }

    private void commit() {
        try {
            log.commit();
            lastIndex += count;
        } catch (final LogUnavailableException unavailable) {
            for (int at = 0; at < count; at++) {
                group[at].refused(true);
            }
        }
        count = 0;
        length = 0;
    }
}
