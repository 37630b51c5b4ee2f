package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Listing;
import io.stocking.game.timetable.ScheduledRound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** The market makers of the running round. */
final class TradingFloor {
    private final Catalogue companies;
    private final long quoteIntervalNanos;
    private final GameFollower follower;
    private final GameCommands commands;
    private final List<QuoteDesk> desks = new ArrayList<>();
    private IntPredicate tradedByOthers = instrumentId -> false;
    private long roundId;

    TradingFloor(
            final Catalogue companies,
            final long quoteIntervalNanos,
            final GameFollower follower,
            final GameCommands commands) {
        this.companies = companies;
        this.quoteIntervalNanos = quoteIntervalNanos;
        this.follower = follower;
        this.commands = commands;
    }

    /** The makers of these instruments stay away; asked when a round, or this process, begins to trade. */
    void leave(final IntPredicate instruments) {
        tradedByOthers = tradedByOthers.or(instruments);
    }

    /** Lets every maker quote in a round that is OPEN; they take their steps one after the other, not all at once. */
    void quote(final RoundView round, final long now) {
        final ScheduledRound times = round.round();
        if (times.roundId() != roundId) {
            roundId = times.roundId();
            seat(round.seed());
        }
        final long elapsed = Math.max(0, Math.min(now, times.settleAt()) - times.openAt());
        for (int desk = 0; desk < desks.size(); desk++) {
            final long stagger = desk * quoteIntervalNanos / desks.size();
            desks.get(desk).quote((int) ((elapsed + stagger) / quoteIntervalNanos), now);
        }
    }

    private void seat(final long seed) {
        desks.clear();
        for (int account = 1; account <= Seats.count(companies.size()); account++) {
            final int instrumentId = Seats.instrumentOf(account);
            final Listing listing = follower.listing(instrumentId);
            if (listing != null && !tradedByOthers.test(instrumentId)) {
                desks.add(new QuoteDesk(
                        account, companies.company(instrumentId).sector(), seed, listing, follower, commands));
            }
        }
    }
}
