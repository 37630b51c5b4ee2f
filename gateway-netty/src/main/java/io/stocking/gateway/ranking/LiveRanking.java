package io.stocking.gateway.ranking;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.result.ResultProjection;
import io.stocking.message.codec.RoundPhase;
import io.stocking.round.RoundRanking.Place;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ranking of the running round, made anew at most once a second, however many ask. */
final class LiveRanking {
    private static final long LIFETIME_MILLIS = 1_000;

    private final ReadModel model;
    private final KnownNicknames nicknames;
    private final Clock clock;
    private volatile Made newest;

    LiveRanking(final ReadModel model, final KnownNicknames nicknames, final Clock clock) {
        this.model = model;
        this.nicknames = nicknames;
        this.clock = clock;
    }

    /** A ranking that is less than a second old, empty before the first round; may block. */
    synchronized Optional<RankingView> get() {
        final Optional<RankingView> fresh = fresh();
        if (fresh.isPresent()) {
            return fresh;
        }
        final Optional<RankingView> made = model.round().map(this::make);
        made.ifPresent(view -> newest = new Made(view, clock.millis()));
        return made;
    }

    /** The newest ranking if it is less than a second old. */
    Optional<RankingView> fresh() {
        final Made made = newest;
        final long now = clock.millis();
        final boolean fresh = made != null
                && now >= made.at
                && now - made.at < LIFETIME_MILLIS
                && model.round()
                        .filter(round -> round.roundId() == made.view.roundId())
                        .isPresent();
        return fresh ? Optional.of(made.view) : Optional.empty();
    }

    /** The ranking that was made last. */
    Optional<RankingView> newest() {
        return Optional.ofNullable(newest).map(Made::view);
    }

    /** Whether those who watch want a new one. */
    boolean isDue() {
        return model.round().filter(round -> round.phase() == RoundPhase.OPEN).isPresent() && fresh().isEmpty();
    }

    private RankingView make(final RoundView round) {
        final List<Place> places = model.accounts().ranking(round.seedCash());
        final Map<Long, Place> byAccount = new HashMap<>();
        places.forEach(place -> byAccount.put(place.accountId(), place));
        final List<Place> best = first(places, RankingView.BEST);
        final Map<Long, String> names =
                nicknames.of(best.stream().map(Place::accountId).toList()).byUser();
        return new RankingView(round.roundId(), best, names, byAccount, top(round.roundId(), places, names));
    }

    private RankingView.Top top(final long roundId, final List<Place> places, final Map<Long, String> names) {
        final List<Place> best = first(places, ResultProjection.BEST);
        final Map<Long, String> namesOfBest = new HashMap<>(names);
        namesOfBest.keySet().retainAll(best.stream().map(Place::accountId).toList());
        final RankingView.Top top = new RankingView.Top(roundId, places.size(), best, namesOfBest);
        final Made before = newest;
        return before != null && before.view.top().equals(top) ? before.view.top() : top;
    }

    private static List<Place> first(final List<Place> places, final int limit) {
        return List.copyOf(places.subList(0, Math.min(limit, places.size())));
    }

    private record Made(RankingView view, long at) {}
}
