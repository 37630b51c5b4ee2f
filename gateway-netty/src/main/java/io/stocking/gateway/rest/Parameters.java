package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** Reads the query of a request; a bad value is an error that names it. */
public final class Parameters {
    private Parameters() {}

    /** A whole number, {@code missing} when it is not given. */
    public static int whole(
            final Exchange exchange, final String name, final int least, final int greatest, final int missing) {
        final String text = exchange.query(name);
        return text == null ? missing : (int) WholeNumbers.parse(name, text, least, greatest);
    }

    /** One of several words, {@code missing} when it is not given. */
    public static String choice(
            final Exchange exchange, final String name, final List<String> words, final String missing) {
        final String text = exchange.query(name);
        if (text == null || text.isEmpty()) {
            return missing;
        }
        if (!words.contains(text)) {
            throw new RequestProblem(
                    Problem.UNPROCESSABLE, "field.choice", name, String.join(", ", words), JsonFields.quote(text));
        }
        return text;
    }

    /** A time in nanoseconds since the epoch, {@code missing} when it is not given. */
    public static long time(final Exchange exchange, final String name, final long missing) {
        final String text = exchange.query(name);
        if (text == null || text.isEmpty()) {
            return missing;
        }
        try {
            // A plus sign that was not escaped arrives as a blank.
            final Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
        } catch (final DateTimeParseException | ArithmeticException notATime) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.time", name, JsonFields.quote(text));
        }
    }

    /** Symbols behind commas, empty when none is given. */
    public static Set<String> symbols(final Exchange exchange, final String name) {
        final String text = exchange.query(name);
        return text == null || text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(",")));
    }
}
