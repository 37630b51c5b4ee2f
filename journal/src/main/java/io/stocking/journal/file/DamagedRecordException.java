package io.stocking.journal.file;

/** A log holds something that was never written to it, or misses something that was. */
public final class DamagedRecordException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final long number;
    private final long mark;

    /**
     * Says what is wrong.
     *
     * @param number of the record that should be there
     * @param mark number of the last record that is known to have been on the disk, by what stands behind the damage
     */
    DamagedRecordException(final String message, final long number, final long mark) {
        super(message);
        this.number = number;
        this.mark = mark;
    }

    /** Whether nothing of it was known to be on the disk: the next start of the exchange will cut here. */
    public boolean torn() {
        return mark < number;
    }

    /** Number of the record that should be there, the first that is lost. */
    public long number() {
        return number;
    }

    /** Number of the last record known to have been on the disk; below {@link #number()} when none of the lost ones is. */
    public long mark() {
        return mark;
    }
}
