package io.stocking.gateway.testing;

import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.persistence.DatabaseUnavailableException;
import io.stocking.persistence.history.RatedUser;
import io.stocking.persistence.history.ResultStatistics;
import io.stocking.persistence.history.RoundResult;
import io.stocking.persistence.history.SettledRound;
import io.stocking.persistence.history.round.RoundEquity;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The results of an exchange where no round has been settled. */
public final class InMemoryResults implements RoundResults {
    private volatile boolean down;

    /** From now on nicknames cannot be read, or can again. */
    public void down(final boolean value) {
        down = value;
    }

    @Override
    public List<SettledRound> listBefore(final long roundId, final int limit) {
        return List.of();
    }

    @Override
    public Optional<SettledRound> find(final long roundId) {
        return Optional.empty();
    }

    @Override
    public List<RoundResult> ranking(final long roundId, final long rank, final long accountId, final int limit) {
        return List.of();
    }

    @Override
    public List<RatedUser> ratings(final long rating, final long userId, final int limit) {
        return List.of();
    }

    /** User 1000 is "user 1000", and so on. */
    @Override
    public Map<Long, String> nicknames(final List<Long> userIds) {
        if (down) {
            throw new DatabaseUnavailableException("made up by a test", new SQLException());
        }
        return userIds.stream().collect(Collectors.toMap(id -> id, id -> "user " + id));
    }

    @Override
    public ResultStatistics statistics(final long accountId) {
        return new ResultStatistics(0, 0, null, 0, 0);
    }

    @Override
    public List<RoundEquity> equities(final long accountId, final long from, final long until, final int limit) {
        return List.of();
    }
}
