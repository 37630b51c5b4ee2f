package io.stocking.gateway.model.equity;

import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.account.AccountTrail;
import io.stocking.gateway.model.account.Accounts;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.order.FillView;
import io.stocking.round.RoundRanking;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What an account was worth in the course of the running round: its executions are undone one by one, and what it held
 * before each is valued by the candles. So nothing is sampled, and nothing is lost in a restart.
 */
public final class EquityCurve {
    private static final int MAX_POINTS = 1_000;
    private static final long UNKNOWN = -1;

    private final Accounts accounts;
    private final Market market;
    private final Supplier<Optional<RoundView>> round;
    private final Clock clock;

    public EquityCurve(
            final Accounts accounts,
            final Market market,
            final Supplier<Optional<RoundView>> round,
            final Clock clock) {
        this.accounts = accounts;
        this.market = market;
        this.round = round;
        this.clock = clock;
    }

    /**
     * A point for each interval, oldest first, from the opening to now, as far back as executions and candles are kept and
     * 1,000 at most; the present alone when nothing was executed; none for an unknown account or before the first round.
     */
    public List<EquityPoint> points(final long accountId, final CandleInterval interval) {
        final Optional<RoundView> running = round.get();
        final Optional<AccountTrail> trail = accounts.trail(accountId);
        if (running.isEmpty() || trail.isEmpty()) {
            return List.of();
        }
        return new Walk(running.get(), trail.get(), interval).points();
    }

    /** One walk from now back to the opening. */
    private final class Walk {
        private final RoundView running;
        private final AccountTrail trail;
        private final CandleInterval interval;
        private final List<FillView> fills;
        private final Rewind rewind;
        private final Map<String, PastPrices> prices = new HashMap<>();

        Walk(final RoundView running, final AccountTrail trail, final CandleInterval interval) {
            this.running = running;
            this.trail = trail;
            this.interval = interval;
            fills = trail.fills().stream()
                    .filter(fill -> fill.roundId() == running.roundId())
                    .toList();
            rewind = new Rewind(trail.view(), fills);
        }

        List<EquityPoint> points() {
            long start = startOf(end());
            final List<EquityPoint> newestFirst = new ArrayList<>();
            newestFirst.add(point(start, trail.view().equity()));
            while (newestFirst.size() < MAX_POINTS) {
                rewind.backTo(start);
                start -= interval.nanos();
                final long equity = isKnown(start) ? equityAt(start) : UNKNOWN;
                if (equity == UNKNOWN) {
                    break;
                }
                newestFirst.add(point(start, equity));
            }
            Collections.reverse(newestFirst);
            return newestFirst;
        }

        /** Trading ends with the settling; the exchange's clock may be a little ahead of ours. */
        private long end() {
            final long now = TimeUnit.MILLISECONDS.toNanos(clock.millis());
            final long newestFill =
                    fills.isEmpty() ? 0 : fills.get(fills.size() - 1).time();
            return Math.max(Math.min(now, running.settleAt()), newestFill);
        }

        /** What was before the oldest execution at hand is known only if that was the first one. */
        private boolean isKnown(final long start) {
            return !fills.isEmpty()
                    && (start >= startOf(fills.get(0).time())
                            || start >= startOf(running.openAt()) && rewind.isAtSeed(running.seedCash()));
        }

        private long equityAt(final long start) {
            long equity = rewind.cash();
            for (final Map.Entry<String, Long> holding : rewind.held().entrySet()) {
                if (holding.getValue() != 0) {
                    final long price = prices.computeIfAbsent(
                                    holding.getKey(), symbol -> PastPrices.of(market, symbol, interval))
                            .at(start);
                    if (price == PastPrices.FORGOTTEN) {
                        return UNKNOWN;
                    }
                    equity = RoundRanking.addShares(equity, holding.getValue(), price);
                }
            }
            return equity;
        }

        /** No point is before the round: those of an older one end there. */
        private EquityPoint point(final long start, final long equity) {
            final long first = fills.isEmpty() ? end() : fills.get(0).time();
            final long opening = Math.min(running.openAt(), first);
            return new EquityPoint(Math.max(start, opening), equity, running.seedCash());
        }

        private long startOf(final long time) {
            return time - Math.floorMod(time, interval.nanos());
        }
    }
}
