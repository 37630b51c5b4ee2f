package io.stocking.gateway.trading;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Histogram;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

/** Counts orders that the exchange took, by type and result, and rejections by reason; measures how long an answer took. */
public final class OrderMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<OrderType, Map<Answer.Outcome, Counter.Child>> orders = new EnumMap<>(OrderType.class);
    private final Map<RejectReason, Counter.Child> rejections = new EnumMap<>(RejectReason.class);
    private final Histogram ackSeconds;

    /** @param registry where they are found */
    public OrderMetrics(final CollectorRegistry registry) {
        final Counter byResult = Counter.build("stocking_orders_total", "Orders answered, by type and result.")
                .labelNames("type", "result")
                .register(registry);
        for (final OrderType type : EnumSet.complementOf(EnumSet.of(OrderType.NULL_VAL))) {
            final Map<Answer.Outcome, Counter.Child> children = new EnumMap<>(Answer.Outcome.class);
            for (final Answer.Outcome outcome : EnumSet.complementOf(EnumSet.of(Answer.Outcome.REFUSED))) {
                children.put(outcome, byResult.labels(label(type), label(outcome)));
            }
            orders.put(type, children);
        }
        final Counter byReason = Counter.build("stocking_order_rejections_total", "Order commands refused, by reason.")
                .labelNames("reason")
                .register(registry);
        for (final RejectReason reason : EnumSet.complementOf(EnumSet.of(RejectReason.NULL_VAL))) {
            rejections.put(reason, byReason.labels(label(reason)));
        }
        ackSeconds = Histogram.build(
                        "stocking_order_ack_seconds",
                        "From the head of an order command's request, or its message, to the exchange's answer.")
                .buckets(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
                .register(registry);
    }

    /**
     * A new order was answered.
     *
     * @param ageNanos since it came
     */
    public void onAnswer(final long ageNanos, final OrderType type, final Answer answer) {
        orders.get(type).get(answer.outcome()).inc();
        onAnswer(ageNanos, answer);
    }

    /**
     * Any order command was answered.
     *
     * @param ageNanos since it came
     */
    public void onAnswer(final long ageNanos, final Answer answer) {
        ackSeconds.observe(ageNanos / NANOS_PER_SECOND);
        if (answer.reason() != null) {
            rejections.get(answer.reason()).inc();
        }
    }

    private static String label(final Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
