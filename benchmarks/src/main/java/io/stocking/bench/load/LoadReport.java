package io.stocking.bench.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.stocking.bench.load.client.Answer;
import io.stocking.bench.load.client.LoadResult;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a load, to people and to programs. */
@JsonPropertyOrder({"orders", "accepted", "rejected", "errors", "ordersPerSecond"})
final class LoadReport implements Report {
    private static final double MEDIAN = 50;
    private static final double P90 = 90;
    private static final double P99 = 99;
    private static final double P999 = 99.9;
    private static final double MAX = 100;

    private final LoadSettings settings;
    private final LoadResult result;

    @JsonProperty
    private final long orders;

    @JsonProperty
    private final long accepted;

    @JsonProperty
    private final long rejected;

    @JsonProperty
    private final long errors;

    @JsonProperty
    private final double ordersPerSecond;

    @JsonProperty
    private final double p50Ms;

    @JsonProperty
    private final double p90Ms;

    @JsonProperty
    private final double p99Ms;

    @JsonProperty
    private final double p999Ms;

    @JsonProperty
    private final double maxMs;

    @JsonProperty
    private final double persistedAfterLastAckMs;

    @JsonProperty
    private final double bareHttpPerSecond;

    LoadReport(
            final LoadSettings settings,
            final LoadResult result,
            final double persistedAfterLastAckMs,
            final double bareHttpPerSecond) {
        this.settings = settings;
        this.result = result;
        orders = settings.orders();
        accepted = result.count(Answer.ACCEPTED);
        rejected = result.count(Answer.REJECTED);
        errors = result.unanswered();
        ordersPerSecond = result.perSecond();
        p50Ms = result.millis(MEDIAN);
        p90Ms = result.millis(P90);
        p99Ms = result.millis(P99);
        p999Ms = result.millis(P999);
        maxMs = result.millis(MAX);
        this.persistedAfterLastAckMs = persistedAfterLastAckMs;
        this.bareHttpPerSecond = bareHttpPerSecond;
    }

    @Override
    public boolean allAnswered() {
        return errors == 0;
    }

    @Override
    public String toString() {
        final String pace = settings.rate() == 0
                ? "as fast as they were answered"
                : String.format(Locale.ROOT, "%,.0f a second, latency from when each was due", settings.rate());
        final String way = settings.webSocket() ? "WebSocket" : "HTTP";
        return String.format(
                        Locale.ROOT,
                        """
                        %,d orders over %d %s connections, %d in flight on each, %s, after %,d to warm up
                        accepted %,d, rejected %,d, errors %,d
                        %,.0f orders/s, %.0f %% of a bare HTTP server's %,.0f answers/s
                        latency in ms: p50 %.3f  p90 %.3f  p99 %.3f  p99.9 %.3f  max %.3f
                        last order matched and answered %.0f ms after the first was sent, in MySQL %.0f ms later""",
                        orders,
                        settings.connections(),
                        way,
                        settings.inFlight(),
                        pace,
                        settings.warmUp(),
                        accepted,
                        rejected,
                        errors,
                        ordersPerSecond,
                        100 * ordersPerSecond / bareHttpPerSecond,
                        bareHttpPerSecond,
                        p50Ms,
                        p90Ms,
                        p99Ms,
                        p999Ms,
                        maxMs,
                        (result.lastAnswerAt() - result.startedAt()) / 1e6,
                        persistedAfterLastAckMs)
                + result.refusals().entrySet().stream()
                        .map(first ->
                                "\nfirst " + first.getKey().name().toLowerCase(Locale.ROOT) + ": " + first.getValue())
                        .collect(Collectors.joining());
    }
}
