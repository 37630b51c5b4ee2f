package io.stocking.journal.record;

import org.agrona.DirectBuffer;

/** How the records of a log are numbered, and the place in that numbering. */
public interface RecordSequence {
    /** The command a record is, or belongs to. */
    long commandIndex(DirectBuffer record, int offset);

    /** Number of a record, from 1, which grows from each to the next. */
    long number(DirectBuffer record, int offset);

    /** Null when the record follows the one taken last, else what it is instead. */
    String gap(DirectBuffer record, int offset, int length);

    /** Goes on to a record that follows. */
    void take(DirectBuffer record, int offset);

    /** What comes next, in words. */
    String expected();

    /** What comes next has this number, or a higher one. */
    long nextNumber();

    /** Remembers the place. */
    void mark();

    /** Goes back to the place remembered last, or to the beginning. */
    void reset();
}
