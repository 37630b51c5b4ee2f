package io.stocking.journal;

/** What an acknowledged command survives. */
public enum SyncLevel {
    /** The end of the process: the page cache of the system keeps what was appended. */
    NONE,
    /** The loss of power too: a sync returns when everything appended is on the disk. */
    BATCH
}
