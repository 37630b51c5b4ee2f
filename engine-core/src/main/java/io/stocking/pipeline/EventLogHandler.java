package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.LogUnavailableException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the events in groups. When the log cannot take them this stage waits until it can: the ring fills and refuses what is new,
 * and nothing is lost, since recovery would derive the same events again.
 */
final class EventLogHandler implements EventHandler<CommandSlot> {
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final EventLog log;
    private final EventBatch batch = new EventBatch();
    private int collected;
    private volatile boolean closing;

    EventLogHandler(final EventLog log) {
        this.log = log;
    }

    @Override
    public void onEvent(final CommandSlot slot, final long sequence, final boolean endOfBatch) {
        int frame = closing ? slot.eventsLength() : 0;
        while (frame < slot.eventsLength()) {
            frame = batch.wrapFrame(slot.events(), frame);
            log.append(batch.buffer(), batch.offset(), batch.length());
            collected += batch.length();
            if (collected >= EventLog.GROUP_LENGTH) {
                commit();
            }
        }
        if (endOfBatch) {
            commit();
        }
    }

    private void commit() {
        collected = 0;
        while (!closing) {
            try {
                log.commit();
                return;
            } catch (final LogUnavailableException unavailable) {
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    /** Stops waiting for a log that takes nothing; what is missing is appended by recovery. */
    void stopRetrying() {
        closing = true;
    }
}
