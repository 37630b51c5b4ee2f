package io.stocking.gateway.rest.history;

import io.stocking.persistence.history.RatedUser;
import io.stocking.persistence.history.ResultHistory;
import io.stocking.persistence.history.ResultStatistics;
import io.stocking.persistence.history.RoundResult;
import io.stocking.persistence.history.SettledRound;
import io.stocking.persistence.history.round.RoundEquity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of the rounds that are over; every method may block. */
public interface RoundResults {
    /** The newest settled rounds before one, newest first. */
    List<SettledRound> listBefore(long roundId, int limit);

    /** A settled round. */
    Optional<SettledRound> find(long roundId);

    /** Results of a round behind a rank and account. */
    List<RoundResult> ranking(long roundId, long rank, long accountId, int limit);

    /** Users by rating, behind a rating and user. */
    List<RatedUser> ratings(long rating, long userId, int limit);

    /** Nicknames by user, of those who are users. */
    Map<Long, String> nicknames(List<Long> userIds);

    /** What an account has achieved. */
    ResultStatistics statistics(long accountId);

    /** What an account was worth at the end of the newest rounds in a time, newest first. */
    List<RoundEquity> equities(long accountId, long from, long until, int limit);

    /** The results in MySQL. */
    static RoundResults of(final ResultHistory results) {
        return new RoundResults() {
            @Override
            public List<SettledRound> listBefore(final long roundId, final int limit) {
                return results.listBefore(roundId, limit);
            }

            @Override
            public Optional<SettledRound> find(final long roundId) {
                return results.find(roundId);
            }

            @Override
            public List<RoundResult> ranking(
                    final long roundId, final long rank, final long accountId, final int limit) {
                return results.ranking(roundId, rank, accountId, limit);
            }

            @Override
            public List<RatedUser> ratings(final long rating, final long userId, final int limit) {
                return results.ratings(rating, userId, limit);
            }

            @Override
            public Map<Long, String> nicknames(final List<Long> userIds) {
                return results.nicknames(userIds);
            }

            @Override
            public ResultStatistics statistics(final long accountId) {
                return results.statistics(accountId);
            }

            @Override
            public List<RoundEquity> equities(
                    final long accountId, final long from, final long until, final int limit) {
                return results.equities(accountId, from, until, limit);
            }
        };
    }
}
