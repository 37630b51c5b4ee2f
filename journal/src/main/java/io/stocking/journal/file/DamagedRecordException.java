package io.stocking.journal.file;

/** A log holds something that was never written to it, or misses something that was. */
public final class DamagedRecordException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final boolean torn;

    DamagedRecordException(final String message, final boolean torn) {
        super(message);
        this.torn = torn;
    }

    /** Whether nothing of it was known to be on the disk: the next start of the exchange will cut here. */
    public boolean torn() {
        return torn;
    }
}
