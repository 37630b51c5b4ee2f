package io.stocking.persistence.writer;

/** Is told about every batch that MySQL has taken, on the writer's thread. */
@FunctionalInterface
public interface BatchListener {
    /**
     * @param rows how many rows were written
     * @param lastCommandIndex the newest command whose rows are all there
     * @param durationNanos from the first statement to the end of the commit
     */
    void onBatchWritten(int rows, long lastCommandIndex, long durationNanos);
}
