package io.stocking.bench.persistence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a table in the order they came, ready to be written again: as literals of SQL and as lines of a file. */
final class RowTexts {
    private static final String NULL_LINE = "\\N";

    private final String table;
    private final List<String> tuples = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private RowTexts(final String table) {
        this.table = table;
    }

    /** Reads all rows of a table. */
    static RowTexts read(final Connection connection, final String table, final String order) throws SQLException {
        final RowTexts texts = new RowTexts(table);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
            while (rows.next()) {
                texts.add(rows);
            }
        }
        return texts;
    }

    private void add(final ResultSet row) throws SQLException {
        final int columns = row.getMetaData().getColumnCount();
        final List<String> literals = new ArrayList<>(columns);
        final List<String> fields = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            final Object value = row.getObject(column);
            literals.add(literal(value));
            fields.add(value == null ? NULL_LINE : plain(value));
        }
        tuples.add(literals.stream().collect(Collectors.joining(",", "(", ")")));
        lines.add(String.join("\t", fields));
    }

    private static String literal(final Object value) {
        if (value == null) {
            return "NULL";
        }
        return value instanceof String ? "'" + plain(value) + "'" : plain(value);
    }

    /** What has to be escaped nowhere: this benchmark writes no other texts. */
    private static String plain(final Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "1" : "0";
        }
        final String text = value.toString();
        if (!text.matches("[-A-Za-z0-9_]*")) {
            throw new IllegalStateException("\"" + text + "\" would have to be escaped");
        }
        return text;
    }

    String table() {
        return table;
    }

    int size() {
        return tuples.size();
    }

    /** Part {@code part} of {@code parts} as one statement. */
    String insert(final int part, final int parts) {
        return "INSERT INTO " + table + " VALUES " + String.join(",", slice(tuples, part, parts));
    }

    /** The same part as a file of {@code LOAD DATA}. */
    InputStream file(final int part, final int parts) {
        final String text = String.join("\n", slice(lines, part, parts)) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> slice(final List<String> all, final int part, final int parts) {
        return all.subList((int) ((long) all.size() * part / parts), (int) ((long) all.size() * (part + 1) / parts));
    }
}
