package io.stocking.game.tape.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** After which sequence numbers the depth is wanted, taken from the first column of a file, for example a depth file. */
public final class DepthRequests {
    private static final String COLUMN = "after_seq";

    private final TreeMap<Long, Long> rowsBySeq;

    private DepthRequests(final TreeMap<Long, Long> rowsBySeq) {
        this.rowsBySeq = rowsBySeq;
    }

    /** Nothing is wanted. */
    public static DepthRequests none() {
        return new DepthRequests(new TreeMap<>());
    }

    /** The numbers of a file's first column; its first line may be a header. */
    public static DepthRequests read(final Path file) throws IOException {
        final TreeMap<Long, Long> rows = new TreeMap<>();
        try (BufferedReader reader = TextFiles.open(file)) {
            String text = reader.readLine();
            for (long line = 1; text != null; line++) {
                final int comma = text.indexOf(',');
                final String first = comma < 0 ? text : text.substring(0, comma);
                if (line > 1 || !COLUMN.equals(first)) {
                    rows.merge(parse(line, first), 1L, Long::sum);
                }
                text = reader.readLine();
            }
        }
        return new DepthRequests(rows);
    }

    private static long parse(final long line, final String value) {
        try {
            return Long.parseLong(value);
        } catch (final NumberFormatException notANumber) {
            throw new TapeFormatException(line, COLUMN, value, "a whole number of 64 bits");
        }
    }

    /** Takes the least number out if it is below this one: number and rows asked for; null when there is none. */
    public Map.Entry<Long, Long> pollBelow(final long seq) {
        return !rowsBySeq.isEmpty() && rowsBySeq.firstKey() < seq ? rowsBySeq.pollFirstEntry() : null;
    }

    /** Takes the least number out; null when there is none. */
    public Map.Entry<Long, Long> poll() {
        return rowsBySeq.pollFirstEntry();
    }
}
