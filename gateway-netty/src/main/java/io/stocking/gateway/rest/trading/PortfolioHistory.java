package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.equity.EquityPoint;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.rest.Formats;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.history.EquityHistory;
import io.stocking.gateway.session.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /v2/account/portfolio/history}. */
final class PortfolioHistory {
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,2})([DWMA])");
    private static final String DEFAULT_PERIOD = "1M";
    private static final List<String> TIMEFRAMES =
            Arrays.stream(Timeframe.values()).map(Timeframe::label).toList();

    private final ReadModel model;
    private final EquityHistory history;
    private final Clock clock;

    PortfolioHistory(final ReadModel model, final EquityHistory history, final Clock clock) {
        this.model = model;
        this.history = history;
        this.clock = clock;
    }

    void handle(final Exchange exchange, final Caller caller) {
        if (model.accounts().account(caller.userId()).isEmpty()) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "reject.account", caller.userId());
        }
        final Timeframe timeframe =
                Timeframe.of(Parameters.choice(exchange, "timeframe", TIMEFRAMES, Timeframe.ONE_MINUTE.label));
        final Instant now = clock.instant();
        final EquityHistory.Query query = new EquityHistory.Query(
                caller.userId(),
                Parameters.time(exchange, "start", Formats.nanos(before(now, period(exchange)))),
                Parameters.time(exchange, "end", Long.MAX_VALUE),
                timeframe.interval);
        history.list(exchange, query, points -> respond(exchange, timeframe, lastOfEach(timeframe, points)));
    }

    private static Collection<EquityPoint> lastOfEach(final Timeframe timeframe, final List<EquityPoint> points) {
        final TreeMap<Long, EquityPoint> byStart = new TreeMap<>();
        points.forEach(point -> byStart.put(timeframe.startOf(point.time()), point));
        return byStart.values();
    }

    private void respond(final Exchange exchange, final Timeframe timeframe, final Collection<EquityPoint> points) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("timestamp");
            for (final EquityPoint point : points) {
                json.writeNumber(TimeUnit.NANOSECONDS.toSeconds(timeframe.startOf(point.time())));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("equity");
            for (final EquityPoint point : points) {
                json.writeNumber(point.equity());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("profit_loss");
            for (final EquityPoint point : points) {
                json.writeNumber(point.profit());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("profit_loss_pct");
            for (final EquityPoint point : points) {
                json.writeNumber(Formats.ratio(point.profit(), point.seedCash()));
            }
            json.writeEndArray();
            json.writeNumberField(
                    "base_value", model.round().map(RoundView::seedCash).orElse(0L));
            json.writeStringField("timeframe", timeframe.label);
            json.writeEndObject();
        });
    }

    private static Period period(final Exchange exchange) {
        final String text = exchange.query("period");
        final Matcher matcher = PERIOD.matcher(text == null || text.isEmpty() ? DEFAULT_PERIOD : text);
        if (!matcher.matches()) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.period", "period", JsonFields.quote(text));
        }
        final int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "D" -> Period.ofDays(count);
            case "W" -> Period.ofWeeks(count);
            case "M" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static Instant before(final Instant now, final Period period) {
        final Instant start = now.atOffset(KOREA).minus(period).toInstant();
        return start.isBefore(Instant.EPOCH) ? Instant.EPOCH : start;
    }

    /** How far apart points are, and the candles that the running round is valued by. */
    private enum Timeframe {
        FIVE_SECONDS("5Sec", TimeUnit.SECONDS.toNanos(5), CandleInterval.FIVE_SECONDS),
        ONE_MINUTE("1Min", TimeUnit.MINUTES.toNanos(1), CandleInterval.ONE_MINUTE),
        FIVE_MINUTES("5Min", TimeUnit.MINUTES.toNanos(5), CandleInterval.ONE_MINUTE),
        QUARTER("15Min", TimeUnit.MINUTES.toNanos(15), CandleInterval.ONE_MINUTE),
        HOUR("1H", TimeUnit.HOURS.toNanos(1), CandleInterval.ONE_MINUTE),
        DAY("1D", TimeUnit.DAYS.toNanos(1), CandleInterval.ONE_MINUTE);

        private static final long KOREA_NANOS = TimeUnit.SECONDS.toNanos(KOREA.getTotalSeconds());

        private final String label;
        private final long nanos;
        private final CandleInterval interval;

        Timeframe(final String label, final long nanos, final CandleInterval interval) {
            this.label = label;
            this.nanos = nanos;
            this.interval = interval;
        }

        static Timeframe of(final String label) {
            return Arrays.stream(values())
                    .filter(timeframe -> timeframe.label.equals(label))
                    .findFirst()
                    .orElseThrow();
        }

        String label() {
            return label;
        }

        /** Days begin at midnight in Korea. */
        long startOf(final long time) {
            return time - Math.floorMod(time + KOREA_NANOS, nanos);
        }
    }
}
