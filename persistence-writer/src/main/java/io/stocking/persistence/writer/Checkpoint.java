package io.stocking.persistence.writer;

/**
 * How far the rows are. Below {@code highestEventIndex} someone has set the writer back: rows that are there stay as
 * they are, rows that were lost come back.
 */
record Checkpoint(long nextCommandIndex, long nextEventIndex, long highestEventIndex, long roundId) {
    boolean isReplay() {
        return nextEventIndex <= highestEventIndex;
    }
}
