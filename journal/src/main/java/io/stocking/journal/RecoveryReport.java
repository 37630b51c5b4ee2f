package io.stocking.journal;

/**
 * What a recovery did.
 *
 * @param snapshotIndex command the snapshot it began with was taken after, 0 without one
 * @param commandsReplayed commands executed again
 * @param batchesAppended batches of events that the event log was missing
 * @param batchesDelivered batches of events of the running round handed to the subscribers
 * @param lastCommandIndex newest command
 * @param stateHash hash of the recovered state
 * @param millis how long it took
 */
public record RecoveryReport(
        long snapshotIndex,
        long commandsReplayed,
        long batchesAppended,
        long batchesDelivered,
        long lastCommandIndex,
        long stateHash,
        long millis) {}
