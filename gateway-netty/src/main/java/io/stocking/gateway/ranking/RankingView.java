package io.stocking.gateway.ranking;

import io.stocking.round.RoundRanking.Place;
import java.util.List;
import java.util.Map;

/**
 * The running round if it were settled now.
 *
 * @param best the first hundred, by rank
 * @param nicknames of those, as far as they are known
 * @param places of everybody ranked, by account
 * @param top what everybody is shown of it; the same object as long as it says the same
 */
public record RankingView(
        long roundId, List<Place> best, Map<Long, String> nicknames, Map<Long, Place> places, Top top) {
    /** How many of the first are named. */
    public static final int BEST = 100;

    /**
     * The top of a ranking.
     *
     * @param players how many are ranked
     * @param best the first twenty, by rank
     */
    public record Top(long roundId, int players, List<Place> best, Map<Long, String> nicknames) {}
}
