package io.stocking.persistence.writer;

import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;

/** Reads events from a checkpoint on and collects what they mean for the rows, a bounded batch at a time. */
final class BatchReader implements AutoCloseable {
    private final EventLogReader events;
    private final int rowLimit;
    private final RowBatch rows = new RowBatch();
    private final EventProjector projector;
    private Checkpoint from;
    private long nextCommandIndex;
    private long nextEventIndex;

    /**
     * @param rowLimit a batch is complete when it has so many rows
     * @throws IllegalStateException when the rows are ahead of the log
     */
    BatchReader(final EventLog log, final Checkpoint from, final int rowLimit) {
        if (from.nextCommandIndex() > log.lastCommandIndex() + 1) {
            throw new IllegalStateException("the rows in MySQL are written to command " + (from.nextCommandIndex() - 1)
                    + ", the event log ends at command " + log.lastCommandIndex()
                    + ": database and log do not belong together");
        }
        this.from = from;
        this.rowLimit = rowLimit;
        nextCommandIndex = from.nextCommandIndex();
        nextEventIndex = from.nextEventIndex();
        projector = new EventProjector(rows, from.roundId());
        events = log.openReader(nextCommandIndex);
    }

    /**
     * Collects the next batch.
     *
     * @return whether there was anything to read; also a batch without rows has to be written, for its checkpoint
     */
    boolean readBatch() {
        from = to();
        rows.clear();
        boolean read = false;
        while (!isComplete() && events.poll(this::collect, 1) > 0) {
            read = true;
        }
        return read;
    }

    private boolean isComplete() {
        final boolean replayEnds = from.isReplay() && nextEventIndex > from.highestEventIndex();
        return replayEnds || rows.rowCount() >= rowLimit;
    }

    private void collect(final EventBatch batch) {
        if (batch.firstEventIndex() >= nextEventIndex) {
            batch.forEach(projector);
            nextEventIndex = batch.firstEventIndex() + batch.eventCount();
        }
        // A command that is not answered to its end yet is the one to go on with.
        nextCommandIndex = batch.last() ? batch.commandIndex() + 1 : batch.commandIndex();
    }

    RowBatch rows() {
        return rows;
    }

    /** Where the batch begins. */
    Checkpoint from() {
        return from;
    }

    /** Where the next batch will begin. */
    Checkpoint to() {
        return new Checkpoint(
                nextCommandIndex,
                nextEventIndex,
                Math.max(from.highestEventIndex(), nextEventIndex - 1),
                projector.roundId());
    }

    @Override
    public void close() {
        events.close();
    }
}
