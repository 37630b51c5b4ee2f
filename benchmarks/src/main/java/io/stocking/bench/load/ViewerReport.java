package io.stocking.bench.load;

import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.viewer.Watched;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said of orders with and without an audience. Latencies are medians of the turns; what viewers got is of all of them in all
 * turns.
 *
 * @param errors orders of all turns that have no answer of the exchange
 * @param booksPerSecond messages about the book
 * @param messagesPerSecond messages of all channels
 * @param viewersCut connections of viewers that were ended
 * @param cutAsTooSlow connections that the server says it has cut because their readers did not keep up
 * @param slowReaderEnds what became of slow readers
 */
record ViewerReport(
        ViewerSettings audience,
        long ordersATurn,
        double rate,
        long errors,
        Latencies without,
        Latencies with,
        Spread booksPerSecond,
        Spread messagesPerSecond,
        Spread kibPerSecond,
        long viewersCut,
        long cutAsTooSlow,
        List<Watched> slowReaderEnds)
        implements Report {
    private static final double KIB = 1024;

    static ViewerReport of(
            final LoadSettings settings,
            final ViewerSettings audience,
            final List<LoadResult> without,
            final List<ViewedTurn> with) {
        final List<LoadResult> withAudience =
                with.stream().map(ViewedTurn::orders).toList();
        final List<Watched> watched =
                with.stream().flatMap(turn -> turn.viewers().stream()).toList();
        return new ViewerReport(
                audience,
                settings.orders(),
                settings.rate(),
                Stream.concat(without.stream(), withAudience.stream())
                        .mapToLong(LoadResult::unanswered)
                        .sum(),
                Latencies.of(without),
                Latencies.of(withAudience),
                perSecond(watched, Watched::books),
                perSecond(watched, Watched::messages),
                perSecond(watched, one -> one.bytes() / KIB),
                watched.stream().filter(Watched::ended).count(),
                with.stream().mapToLong(ViewedTurn::tooSlow).sum(),
                with.stream().flatMap(turn -> turn.slow().stream()).toList());
    }

    private static Spread perSecond(final List<Watched> watched, final ToDoubleFunction<Watched> count) {
        return Spread.of(watched.stream()
                .mapToDouble(one -> count.applyAsDouble(one) / one.seconds())
                .toArray());
    }

    @Override
    public boolean allAnswered() {
        return errors == 0;
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        """
                        %,d orders a turn to one book at %,.0f a second, medians of %d turns each; errors %d
                        latency in ms from when each was due, without viewers: %s
                        with %,d viewers and %d slow readers: %s
                        that is p50 %.2f times as long and p99 %.2f times
                        """,
                        ordersATurn,
                        rate,
                        audience.turns(),
                        errors,
                        without,
                        audience.viewers(),
                        audience.slowReaders(),
                        with,
                        with.p50Ms() / without.p50Ms(),
                        with.p99Ms() / without.p99Ms())
                + "what a viewer got a second, least, median and most: messages about the book "
                + text(booksPerSecond) + "; of all channels " + text(messagesPerSecond) + "; KiB " + text(kibPerSecond)
                + "\nviewers cut: " + viewersCut + "; cut as too slow (4008), in all: " + cutAsTooSlow + slowReaders();
    }

    private static String text(final Spread spread) {
        return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", spread.least(), spread.median(), spread.most());
    }

    private String slowReaders() {
        return slowReaderEnds.stream()
                .map(reader -> String.format(
                        Locale.ROOT,
                        "\na slow reader: %d messages in %.0f s, %s",
                        reader.messages(),
                        reader.seconds(),
                        end(reader)))
                .collect(Collectors.joining());
    }

    private static String end(final Watched reader) {
        if (!reader.ended()) {
            return "still there";
        }
        return reader.closeCode() == 0 ? "then reset" : "then closed with " + reader.closeCode();
    }
}
