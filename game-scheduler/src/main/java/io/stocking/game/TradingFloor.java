package io.stocking.game;

import io.stocking.game.crowd.MomentumTrader;
import io.stocking.game.crowd.NewsTrader;
import io.stocking.game.crowd.NoiseTrader;
import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.market.Sector;
import io.stocking.game.timetable.ScheduledRound;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Market makers and the crowd of the running round. */
final class TradingFloor {
    private final Catalogue companies;
    private final DummyPace pace;
    private final GameFollower follower;
    private final GameCommands commands;
    private IntPredicate tradedByOthers = instrumentId -> false;
    private List<DeskRow> rows = List.of();
    private long roundId;

    TradingFloor(final GameScheduler.Context ctx, final GameFollower follower, final GameCommands commands) {
        companies = ctx.catalogue();
        pace = ctx.dummyPace();
        this.follower = follower;
        this.commands = commands;
    }

    /** The makers of these instruments stay away; asked when a round, or this process, begins to trade. */
    void leave(final IntPredicate instruments) {
        tradedByOthers = tradedByOthers.or(instruments);
    }

    /**
     * Sends what is due; asked at every tick of the game.
     *
     * @param round one that is OPEN
     * @param now nanoseconds since the epoch
     */
    void step(final RoundView round, final long now) {
        final ScheduledRound times = round.round();
        if (times.roundId() != roundId) {
            roundId = times.roundId();
            rows = seat(round.seed());
        }
        final long elapsed = Math.max(0, Math.min(now, times.settleAt()) - times.openAt());
        rows.forEach(row -> row.step(elapsed, now));
    }

    private List<DeskRow> seat(final long seed) {
        final DeskRow makers =
                new DeskRow(desks(seed, DummyKind.MAKER), pace.quoteInterval().toNanos());
        if (pace.crowdRate() == 0) {
            return List.of(makers);
        }
        final List<TraderDesk> crowd = desks(seed, DummyKind.NOISE, DummyKind.MOMENTUM, DummyKind.NEWS);
        // a desk gives one command a step at most, so this is the rate of all
        return List.of(
                makers, new DeskRow(crowd, Math.max(1, TimeUnit.SECONDS.toNanos(crowd.size()) / pace.crowdRate())));
    }

    private List<TraderDesk> desks(final long seed, final DummyKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> Place.all(kind, companies).stream())
                .filter(place -> follower.prices().listing(place.instrumentId()) != null)
                .filter(place -> place.kind() != DummyKind.MAKER || !tradedByOthers.test(place.instrumentId()))
                .map(place -> new TraderDesk(place, dummy(place, seed), follower, commands))
                .toList();
    }

    private Dummy dummy(final Place place, final long roundSeed) {
        final Listing listing = follower.prices().listing(place.instrumentId());
        final Sector sector = companies.company(place.instrumentId()).sector();
        final long seed = roundSeed ^ (long) place.account() << Integer.SIZE;
        return switch (place.kind()) {
            case MAKER -> new MakerDummy(place, sector, roundSeed, seed, follower);
            case NOISE -> new CrowdDummy(place, sector, new NoiseTrader(seed, listing, PriceTicks.KRX_2023), follower);
            case MOMENTUM -> new CrowdDummy(place, sector, new MomentumTrader(seed, listing), follower);
            case NEWS -> new CrowdDummy(place, sector, new NewsTrader(seed, listing), follower);
        };
    }
}
