package io.stocking.persistence.writer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Writes a batch of rows and moves the checkpoint, both or neither. */
final class RowStore {
    private static final String CHECKPOINT = "SELECT next_command_index, next_event_index, highest_event_index,"
            + " round_id FROM writer_checkpoint WHERE id = 1";

    private final DataSource dataSource;

    RowStore(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Checkpoint readCheckpoint() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return read(statement, CHECKPOINT);
        }
    }

    /**
     * Writes a batch that goes from one checkpoint to another.
     *
     * @return false when the checkpoint is not {@code from}, since another writer was here; then nothing was written
     */
    boolean write(final RowBatch rows, final Checkpoint from, final Checkpoint to) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                final boolean ours = read(statement, CHECKPOINT + " FOR UPDATE").equals(from);
                if (ours) {
                    rows.execute(statement, from.isReplay());
                    move(statement, to);
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return ours;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(final Connection connection, final Exception cause) {
        try {
            connection.rollback();
        } catch (final SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static Checkpoint read(final Statement statement, final String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("table writer_checkpoint has no row with id 1");
            }
            return new Checkpoint(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    private static void move(final Statement statement, final Checkpoint to) throws SQLException {
        statement.executeUpdate("UPDATE writer_checkpoint SET next_command_index = " + to.nextCommandIndex()
                + ", next_event_index = " + to.nextEventIndex() + ", highest_event_index = " + to.highestEventIndex()
                + ", round_id = " + to.roundId() + " WHERE id = 1");
    }
}
