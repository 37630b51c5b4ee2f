package io.stocking.bench.persistence;

import com.mysql.cj.jdbc.JdbcStatement;
import io.stocking.persistence.Databases;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import io.stocking.port.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Three ways to bring the same rows into the same empty tables; each returns the nanoseconds it took. */
final class RowWriters {
    /** As many as the product's writer takes for a transaction. */
    private static final int ROWS_A_TRANSACTION = 2_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RowTarget target;

    RowWriters(final RowTarget target) {
        this.target = target;
    }

    /** The product's writer, from its start to the end of the log. */
    long follow(final EventLog log) throws SQLException, InterruptedException {
        try (Databases databases = target.empty();
                MySqlWriter writer = new MySqlWriter(
                        new WriterContext().dataSource(databases.writer()).eventLog(log))) {
            final long begin = System.nanoTime();
            writer.start();
            if (!writer.awaitWritten(log.lastCommandIndex(), PATIENCE)) {
                throw new IllegalStateException("the writer stopped at command " + writer.lastWrittenCommandIndex()
                        + " of " + log.lastCommandIndex());
            }
            return System.nanoTime() - begin;
        }
    }

    /** Multi-row INSERT statements whose text is there before the clock starts. */
    long insert(final List<RowTexts> tables) throws SQLException {
        final int parts = parts(tables);
        final String[][] statements = new String[parts][tables.size()];
        for (int part = 0; part < parts; part++) {
            for (int table = 0; table < tables.size(); table++) {
                statements[part][table] = tables.get(table).insert(part, parts);
            }
        }
        return timed(parts, (statement, part) -> {
            for (final String text : statements[part]) {
                statement.executeUpdate(text);
            }
        });
    }

    /** {@code LOAD DATA LOCAL} from memory. */
    long load(final List<RowTexts> tables) throws SQLException {
        final int parts = parts(tables);
        return timed(parts, (statement, part) -> {
            for (final RowTexts rows : tables) {
                statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows.file(part, parts));
                statement.executeUpdate("LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + rows.table());
            }
        });
    }

    private static int parts(final List<RowTexts> tables) {
        final int rows = tables.stream().mapToInt(RowTexts::size).sum();
        return Math.max(1, rows / ROWS_A_TRANSACTION);
    }

    private long timed(final int parts, final Transaction transaction) throws SQLException {
        target.empty().close();
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            connection.setAutoCommit(false);
            final long begin = System.nanoTime();
            for (int part = 0; part < parts; part++) {
                transaction.write(statement, part);
                connection.commit();
            }
            return System.nanoTime() - begin;
        }
    }

    @FunctionalInterface
    private interface Transaction {
        void write(Statement statement, int part) throws SQLException;
    }
}
