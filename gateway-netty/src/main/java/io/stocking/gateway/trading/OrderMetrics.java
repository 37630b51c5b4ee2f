package io.stocking.gateway.trading;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;

/** Counts orders by type and result, and refusals by reason. */
public final class OrderMetrics {
    private final Map<OrderType, Map<Answer.Outcome, Counter.Child>> orders = new EnumMap<>(OrderType.class);
    private final Map<RejectReason, Counter.Child> rejections = new EnumMap<>(RejectReason.class);

    /** @param registry where they are found */
    public OrderMetrics(final CollectorRegistry registry) {
        final Counter byResult = Counter.build("stocking_orders_total", "Orders answered, by type and result.")
                .labelNames("type", "result")
                .register(registry);
        for (final OrderType type : EnumSet.complementOf(EnumSet.of(OrderType.NULL_VAL))) {
            final Map<Answer.Outcome, Counter.Child> children = new EnumMap<>(Answer.Outcome.class);
            for (final Answer.Outcome outcome : Answer.Outcome.values()) {
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
    }

    /** Counts the answer to a new order. */
    public void onAnswer(final OrderType type, final Answer answer) {
        orders.get(type).get(answer.outcome()).inc();
        onRejection(answer);
    }

    /** Counts the answer to any order command when it is a refusal. */
    public void onRejection(final Answer answer) {
        if (answer.reason() != null) {
            rejections.get(answer.reason()).inc();
        }
    }

    private static String label(final Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
