package io.stocking.pipeline;

import com.lmax.disruptor.EventHandler;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.LogUnavailableException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the events in groups. While the log cannot take them a group grows up to its limit, so that what needs no events, such as
 * refusals, still gets its answer behind this stage; then the stage waits: the ring fills and refuses what is new. Nothing is lost,
 * since recovery would derive the same events again.
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
            awaitRoom();
        }
        if (endOfBatch) {
            tryCommit();
        }
    }

    private void awaitRoom() {
        while (collected >= EventLog.GROUP_LENGTH && !closing && !tryCommit()) {
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    /**
     * Writes what is collected; on the stage's thread, or on another one when the stage is through with everything.
     *
     * @return false while the log cannot take it
     */
    boolean tryCommit() {
        try {
            log.commit();
            collected = 0;
            return true;
        } catch (final LogUnavailableException unavailable) {
            return false;
        }
    }

    /** Stops waiting for a log that takes nothing; what is missing is appended by recovery. */
    void stopRetrying() {
        closing = true;
    }
}
