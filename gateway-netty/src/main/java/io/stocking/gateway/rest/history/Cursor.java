package io.stocking.gateway.rest.history;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.JsonFields;

/**
 * The last entry of a page; the next page goes on behind it, whatever was added in between.
 *
 * @param time in nanoseconds since the epoch
 * @param id tells entries of the same time apart: order id or trade id
 */
public record Cursor(long time, long id) {
    private static final char SEPARATOR = '-';

    /** The cursor of a text that {@link #text} gave, null for none. */
    public static Cursor parse(final String name, final String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        final int separator = text.indexOf(SEPARATOR);
        try {
            return new Cursor(
                    Long.parseLong(text.substring(0, Math.max(0, separator))),
                    Long.parseLong(text.substring(separator + 1)));
        } catch (final NumberFormatException foreign) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.cursor", name, JsonFields.quote(text));
        }
    }

    /** How clients hand it back. */
    public String text() {
        return time + String.valueOf(SEPARATOR) + id;
    }

    /** Whether an entry comes behind this one. */
    boolean isBefore(final long entryTime, final long entryId, final boolean ascending) {
        final int order = entryTime == time ? Long.compare(entryId, id) : Long.compare(entryTime, time);
        return ascending ? order > 0 : order < 0;
    }
}
