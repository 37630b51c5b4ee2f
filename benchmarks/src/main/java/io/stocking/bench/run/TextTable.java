package io.stocking.bench.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text, the columns aligned: the first to the left, the others to the right. */
public final class TextTable {
    private static final double MILLION = 1e6;

    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    public TextTable(final String... headings) {
        row(headings);
    }

    /** Adds a row with as many cells as there are headings. */
    public void row(final String... cells) {
        rows.add(Arrays.asList(cells));
    }

    /** Adds a row whose middle was made elsewhere. */
    public void row(final String first, final List<String> middle, final String... last) {
        final List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(middle);
        cells.addAll(List.of(last));
        rows.add(cells);
    }

    /** Millions a second, such as 12.34. */
    public static String millions(final double perSecond) {
        return number(perSecond / MILLION);
    }

    /** A number with two decimals. */
    public static String number(final double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** How many times as much, such as 2.50x. */
    public static String ratio(final double ours, final double theirs) {
        return number(ours / theirs) + "x";
    }

    @Override
    public String toString() {
        final int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(final List<String> row, final int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(
                        column -> String.format("%" + (column == 0 ? "-" : "") + widths[column] + "s", row.get(column)))
                .collect(Collectors.joining("  "));
    }
}
