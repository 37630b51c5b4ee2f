package io.stocking.gateway.rest;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;

/** Reads whole numbers as clients write them: 10, "10", also 10.0 as those do that only know floating point. */
public final class WholeNumbers {
    private static final int MAX_DIGITS = 18;
    private static final String NUMBER_CHARACTERS = "0123456789.-+eE";

    private WholeNumbers() {}

    /**
     * Reads a number between two bounds.
     *
     * @throws RequestProblem when the text is no number, not whole or out of bounds; the message says which bounds
     */
    public static long parse(final String name, final String text, final long least, final long greatest) {
        final int end = endOfWholePart(text);
        if (end > 0 && end <= MAX_DIGITS) {
            final long value = Long.parseLong(text, 0, end, 10);
            if (value >= least && value <= greatest) {
                return value;
            }
        }
        if (text.isEmpty() || !isNumberLike(text)) {
            throw new RequestProblem(
                    Problem.MALFORMED, "field.type", name, "a whole number", '"' + JsonFields.quote(text) + '"');
        }
        throw new RequestProblem(Problem.UNPROCESSABLE, "field.whole", name, least, greatest, JsonFields.quote(text));
    }

    /** Where the digits end when nothing but zeros follows a decimal point; -1 when the number is not whole. */
    private static int endOfWholePart(final String text) {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        boolean zeros = text.charAt(end) == '.';
        for (int i = end + 1; i < text.length(); i++) {
            zeros &= text.charAt(i) == '0';
        }
        return zeros ? end : -1;
    }

    private static boolean isNumberLike(final String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            digits |= isDigit(text.charAt(i));
            if (NUMBER_CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return digits;
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }
}
