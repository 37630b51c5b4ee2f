package io.stocking.account;

/** Where records of four longs stand in an array of longs: two to a cache line, none across two. */
final class RecordLayout {
    private static final int RECORD_SHIFT = 2;

    /** An array begins 16 bytes into its first cache line. */
    private static final int FIRST_RECORD = 6;

    private RecordLayout() {}

    /** Index of the first long of a record; of record {@code n}, how long an array for {@code n} records has to be. */
    static int recordOf(final int number) {
        return FIRST_RECORD + (number << RECORD_SHIFT);
    }
}
