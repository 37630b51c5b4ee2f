package io.stocking.persistence.writer;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows for one table as the text of multi-row INSERT statements, the fastest way in that every server understands.
 * Statements are cut well below the smallest {@code max_allowed_packet} in use (16 MiB).
 */
final class MultiRowInsert {
    private static final int STATEMENT_LENGTH = 512 * 1024;

    private final String head;
    private final String tail;
    private final String replayTail;
    private final List<String> complete = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private int rowCount;

    /**
     * @param head {@code INSERT INTO table (columns)}
     * @param tail what follows the rows
     * @param replayTail what follows them when they may be there already
     */
    MultiRowInsert(final String head, final String tail, final String replayTail) {
        this.head = head + " VALUES ";
        this.tail = tail;
        this.replayTail = replayTail;
    }

    MultiRowInsert beginRow() {
        if (statement.length() > STATEMENT_LENGTH) {
            complete.add(statement.toString());
            statement.setLength(0);
        }
        statement.append(statement.isEmpty() ? head : ",").append('(');
        rowCount++;
        return this;
    }

    void endRow() {
        statement.setCharAt(statement.length() - 1, ')');
    }

    MultiRowInsert number(final long value) {
        statement.append(value).append(',');
        return this;
    }

    /** A number of which 0 means none. */
    MultiRowInsert numberOrNull(final long value) {
        return value == 0 ? literal("NULL") : number(value);
    }

    /** Text that is SQL already. */
    MultiRowInsert literal(final String sql) {
        statement.append(sql).append(',');
        return this;
    }

    /** Text from outside: what is not plainly harmless goes as hexadecimal digits, which need no escaping. */
    MultiRowInsert text(final String value) {
        if (isPlain(value)) {
            statement.append('\'').append(value).append("',");
        } else {
            final byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            statement
                    .append("_utf8mb4 X'")
                    .append(HexFormat.of().formatHex(utf8))
                    .append("',");
        }
        return this;
    }

    private static boolean isPlain(final String value) {
        for (int i = 0; i < value.length(); i++) {
            final char c = value.charAt(i);
            final boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    int rowCount() {
        return rowCount;
    }

    void execute(final Statement connection, final boolean replay) throws SQLException {
        final String end = replay ? replayTail : tail;
        for (final String text : complete) {
            connection.executeUpdate(text + end);
        }
        if (!statement.isEmpty()) {
            connection.executeUpdate(statement + end);
        }
    }

    void clear() {
        complete.clear();
        statement.setLength(0);
        rowCount = 0;
    }
}
