package io.stocking.gateway.rest.page;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.rest.history.RoundResults;
import io.stocking.round.RoundRanking.Place;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ranking of the running round, made anew at most once a second, however many ask; it may block. */
final class LiveRanking {
    private static final int SHOWN = 100;
    private static final long LIFETIME_MILLIS = 1_000;

    private final ReadModel model;
    private final RoundResults results;
    private final Clock clock;
    private View newest;
    private long madeAt;

    LiveRanking(final ReadModel model, final RoundResults results, final Clock clock) {
        this.model = model;
        this.results = results;
        this.clock = clock;
    }

    /** A ranking that is less than a second old; throws {@link RequestProblem} before the first round. */
    synchronized View get() {
        final RoundView round = model.round().orElseThrow(() -> new RequestProblem(Problem.NOT_FOUND, "round.none"));
        final long now = clock.millis();
        if (newest == null
                || newest.round().roundId() != round.roundId()
                || now < madeAt
                || now - madeAt >= LIFETIME_MILLIS) {
            newest = view(round);
            madeAt = now;
        }
        return newest;
    }

    private View view(final RoundView round) {
        final List<Place> places = model.accounts().ranking(round.seedCash());
        final Map<Long, Place> byAccount = new HashMap<>();
        places.forEach(place -> byAccount.put(place.accountId(), place));
        final List<Place> best = List.copyOf(places.subList(0, Math.min(SHOWN, places.size())));
        final Map<Long, String> nicknames =
                results.nicknames(best.stream().map(Place::accountId).toList());
        return new View(round, best, nicknames, byAccount);
    }

    /**
     * A ranking.
     *
     * @param best the first hundred, by rank
     * @param nicknames of those who are users
     * @param places of everybody ranked, by account
     */
    record View(RoundView round, List<Place> best, Map<Long, String> nicknames, Map<Long, Place> places) {}
}
