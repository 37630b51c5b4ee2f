package io.stocking.gateway.rest.history;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.equity.EquityCurve;
import io.stocking.gateway.model.equity.EquityPoint;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.rest.Workers;
import io.stocking.persistence.history.round.RoundEquity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What an account was worth over all rounds: at the end of those that are over, and all along the running one. */
public final class EquityHistory {
    private static final int MAX_ROUNDS = 1_000;
    private static final long NO_ROUND = -1;

    private final EquityCurve curve;
    private final Supplier<Optional<RoundView>> round;
    private final RoundResults older;
    private final Workers workers;

    public EquityHistory(
            final EquityCurve curve,
            final Supplier<Optional<RoundView>> round,
            final RoundResults older,
            final Workers workers) {
        this.curve = curve;
        this.round = round;
        this.older = older;
        this.workers = workers;
    }

    /**
     * Which points are asked for.
     *
     * @param from nanoseconds since the epoch
     * @param until nanoseconds since the epoch; the point of that time is included
     * @param interval of the points in the running round
     */
    public record Query(long accountId, long from, long until, CandleInterval interval) {}

    /** Lists points by time; of rounds that are over the newest 1,000. */
    public void list(final Exchange exchange, final Query query, final Consumer<List<EquityPoint>> then) {
        workers.call(exchange, () -> points(query), then);
    }

    private List<EquityPoint> points(final Query query) {
        // In this order: a round that ends in between is among the older ones by then.
        final long running = round.get().map(RoundView::roundId).orElse(NO_ROUND);
        final List<EquityPoint> present = curve.points(query.accountId(), query.interval());
        final List<EquityPoint> points = new ArrayList<>();
        for (final RoundEquity past : older.equities(query.accountId(), query.from(), query.until(), MAX_ROUNDS)) {
            if (past.roundId() != running) {
                points.add(0, new EquityPoint(past.settledAt(), past.equity(), past.seedCash()));
            }
        }
        present.stream()
                .filter(point -> point.time() + query.interval().nanos() > query.from())
                .filter(point -> point.time() <= query.until())
                .forEach(points::add);
        return points;
    }
}
