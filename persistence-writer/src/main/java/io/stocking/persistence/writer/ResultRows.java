package io.stocking.persistence.writer;

import io.stocking.message.codec.AccountSettledDecoder;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Results of rounds: rows of their own, and what they change in rounds and users. */
final class ResultRows {
    private final MultiRowInsert results = new MultiRowInsert(
            "INSERT INTO round_results (round_id, account_id, equity, return_basis_points, final_rank, rating_delta,"
                    + " rating, event_index)",
            "",
            " ON DUPLICATE KEY UPDATE event_index = VALUES(event_index)");
    private final List<Settled> settled = new ArrayList<>();
    private final List<String> roundUpdates = new ArrayList<>();

    void add(final long eventIndex, final AccountSettledDecoder event) {
        results.beginRow()
                .number(event.roundId())
                .number(event.accountId())
                .number(event.equity())
                .number(event.returnBasisPoints())
                .number(event.rank())
                .number(event.ratingDelta())
                .number(event.rating())
                .number(eventIndex)
                .endRow();
        final int newest = settled.size() - 1;
        if (newest >= 0 && settled.get(newest).roundId() == event.roundId()) {
            settled.set(newest, settled.get(newest).until(eventIndex));
        } else {
            settled.add(new Settled(event.roundId(), eventIndex, eventIndex));
        }
    }

    /** @param winnerAccountId 0 when nobody was ranked */
    void end(final long roundId, final long winnerAccountId, final int rankedCount) {
        roundUpdates.add("UPDATE rounds SET winner_account_id = " + (winnerAccountId == 0 ? "NULL" : winnerAccountId)
                + ", ranked_count = " + rankedCount + " WHERE round_id = " + roundId);
    }

    int rowCount() {
        return results.rowCount() + roundUpdates.size();
    }

    void execute(final Statement statement, final boolean replay) throws SQLException {
        results.execute(statement, replay);
        for (final Settled round : settled) {
            statement.executeUpdate(round.ratingUpdate());
        }
        for (final String update : roundUpdates) {
            statement.executeUpdate(update);
        }
    }

    void clear() {
        results.clear();
        settled.clear();
        roundUpdates.clear();
    }

    /** Results of one round: of several in one UPDATE, a user would get the rating of any. */
    private record Settled(long roundId, long firstEvent, long lastEvent) {
        Settled until(final long eventIndex) {
            return new Settled(roundId, firstEvent, eventIndex);
        }

        String ratingUpdate() {
            return "UPDATE round_results r JOIN users u ON u.id = r.account_id"
                    + " SET u.mmr = r.rating, u.mmr_event_index = r.event_index WHERE r.event_index BETWEEN "
                    + firstEvent + " AND " + lastEvent + " AND r.event_index > u.mmr_event_index";
        }
    }
}
