package io.stocking.persistence.history;

import io.stocking.persistence.history.round.RoundEquity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Results of rounds and the ratings they have led to, as far as the writer has come; call it on a worker thread. */
public final class ResultHistory {
    private static final String ROUNDS = "SELECT r.round_id, r.seed_cash, r.open_at, r.settle_at, u.nickname,"
            + " r.ranked_count FROM rounds r LEFT JOIN users u ON u.id = r.winner_account_id"
            + " WHERE r.ranked_count IS NOT NULL AND ";
    private static final String RANKED = " FROM users WHERE kind <> 'deleted' AND mmr_event_index > 0";

    private final DataSource dataSource;

    public ResultHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest settled rounds before one, newest first; {@code Long.MAX_VALUE} for the first page. */
    public List<SettledRound> listBefore(final long roundId, final int limit) {
        return new SelectStatement()
                .append(ROUNDS + "r.round_id < ?", roundId)
                .append(" ORDER BY r.round_id DESC LIMIT ?", limit)
                .list(dataSource, ResultHistory::readRound, "settled rounds before round " + roundId);
    }

    /** A round, once it is settled. */
    public Optional<SettledRound> find(final long roundId) {
        return new SelectStatement()
                        .append(ROUNDS + "r.round_id = ?", roundId)
                        .list(dataSource, ResultHistory::readRound, "round " + roundId)
                        .stream()
                        .findFirst();
    }

    /** Results of a round by rank, then by account, behind this rank and account; 0 and 0 for the first page. */
    public List<RoundResult> ranking(final long roundId, final long rank, final long accountId, final int limit) {
        return new SelectStatement()
                .append("SELECT r.*, u.nickname FROM round_results r LEFT JOIN users u ON u.id = r.account_id")
                .append(" WHERE r.round_id = ? AND r.final_rank >= ?", roundId, rank)
                .and("(r.final_rank > ? OR r.account_id > ?)", rank, accountId)
                .append(" ORDER BY r.final_rank, r.account_id LIMIT ?", limit)
                .list(dataSource, ResultHistory::readResult, "ranking of round " + roundId);
    }

    /**
     * Users who have been ranked, by rating, then by id, behind this rating and id; {@code Integer.MAX_VALUE} and 0 for the
     * first page.
     */
    public List<RatedUser> ratings(final long rating, final long userId, final int limit) {
        final List<RatedUser> unranked = new SelectStatement()
                .append("SELECT id, nickname, mmr" + RANKED)
                .and("mmr <= ? AND (mmr < ? OR id > ?)", rating, rating, userId)
                .append(" ORDER BY mmr DESC, id LIMIT ?", limit)
                .list(dataSource, ResultHistory::readRated, "ratings below " + rating);
        return unranked.isEmpty() ? unranked : ranked(unranked);
    }

    /** The ranks of a page follow from how many are in front of its first user. */
    private List<RatedUser> ranked(final List<RatedUser> page) {
        final RatedUser first = page.get(0);
        final long better =
                count(new SelectStatement().append("SELECT COUNT(*)" + RANKED).and("mmr > ?", first.rating()));
        final long equals = count(new SelectStatement()
                .append("SELECT COUNT(*)" + RANKED)
                .and("mmr = ? AND id < ?", first.rating(), first.userId()));
        final List<RatedUser> ranked = new ArrayList<>(page.size());
        long rank = better + 1;
        int above = first.rating();
        for (final RatedUser user : page) {
            if (user.rating() != above) {
                rank = better + equals + ranked.size() + 1;
                above = user.rating();
            }
            ranked.add(new RatedUser(rank, user.userId(), user.nickname(), user.rating()));
        }
        return ranked;
    }

    private long count(final SelectStatement select) {
        return select.list(dataSource, row -> row.getLong(1), "numbers of ratings")
                .get(0);
    }

    /** Nicknames by user id, of those who are users. */
    public Map<Long, String> nicknames(final List<Long> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        final String marks = String.join(", ", Collections.nCopies(userIds.size(), "?"));
        return new SelectStatement()
                        .append("SELECT id, nickname FROM users WHERE id IN (" + marks + ")", userIds.toArray())
                        .list(dataSource, row -> Map.entry(row.getLong(1), row.getString(2)), "nicknames")
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * What an account was worth at the end of the newest rounds it was ranked in, newest first.
     *
     * @param from when the oldest of them ended at the earliest, in nanoseconds since the epoch
     * @param until when the newest of them ended at the latest
     */
    public List<RoundEquity> equities(final long accountId, final long from, final long until, final int limit) {
        return new SelectStatement()
                .append(
                        "SELECT r.round_id, d.settle_at, d.seed_cash, r.equity FROM round_results r JOIN"
                                + " rounds d ON d.round_id = r.round_id WHERE r.account_id = ?",
                        accountId)
                .and("d.settle_at BETWEEN ? AND ?", from, until)
                .append(" ORDER BY r.round_id DESC LIMIT ?", limit)
                .list(dataSource, ResultHistory::readEquity, "equities of account " + accountId);
    }

    /** What an account has achieved. */
    public ResultStatistics statistics(final long accountId) {
        return new SelectStatement()
                .append(
                        "SELECT r.rounds, r.wins, r.best, t.executions, t.traded_value FROM (SELECT COUNT(*) AS rounds,")
                .append(" COALESCE(SUM(final_rank = 1), 0) AS wins, MAX(return_basis_points) AS best")
                .append(" FROM round_results WHERE account_id = ?) AS r", accountId)
                .append(" CROSS JOIN (SELECT COALESCE(SUM(executions), 0) AS executions,")
                .append(" COALESCE(SUM(traded_value), 0) AS traded_value")
                .append(" FROM traded_rounds WHERE account_id = ?) AS t", accountId)
                .list(dataSource, ResultHistory::readStatistics, "results of account " + accountId)
                .get(0);
    }

    private static SettledRound readRound(final ResultSet row) throws SQLException {
        return new SettledRound(
                row.getLong("round_id"),
                row.getLong("seed_cash"),
                row.getLong("open_at"),
                row.getLong("settle_at"),
                row.getString("nickname"),
                row.getInt("ranked_count"));
    }

    private static RoundResult readResult(final ResultSet row) throws SQLException {
        return new RoundResult(
                row.getInt("final_rank"),
                row.getLong("account_id"),
                row.getString("nickname"),
                row.getLong("equity"),
                row.getLong("return_basis_points"),
                row.getInt("rating_delta"),
                row.getInt("rating"));
    }

    private static RoundEquity readEquity(final ResultSet row) throws SQLException {
        return new RoundEquity(
                row.getLong("round_id"), row.getLong("settle_at"), row.getLong("seed_cash"), row.getLong("equity"));
    }

    private static RatedUser readRated(final ResultSet row) throws SQLException {
        return new RatedUser(0, row.getLong("id"), row.getString("nickname"), row.getInt("mmr"));
    }

    private static ResultStatistics readStatistics(final ResultSet row) throws SQLException {
        return new ResultStatistics(
                row.getLong(1), row.getLong(2), row.getObject(3, Long.class), row.getLong(4), row.getLong(5));
    }
}
