package io.stocking.gateway.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** How long one client waited for the answers to its orders, one after the other. */
public final class OrderLatencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Long> nanos = new ArrayList<>();

    private OrderLatencies() {}

    /** Enters so many orders, each of which has to be accepted. */
    public static OrderLatencies measure(final TestClient trader, final int orders) {
        final OrderLatencies latencies = new OrderLatencies();
        while (latencies.count() < orders) {
            latencies.order(trader);
        }
        return latencies;
    }

    /** Enters orders until something is over, at least one. */
    public static OrderLatencies measure(final TestClient trader, final BooleanSupplier over) {
        final OrderLatencies latencies = new OrderLatencies();
        do {
            latencies.order(trader);
        } while (!over.getAsBoolean());
        return latencies;
    }

    /** How many orders it were. */
    public int count() {
        return nanos.size();
    }

    /** An order that matches nothing, and is not in the way of the next. */
    private void order(final TestClient trader) {
        final long begun = System.nanoTime();
        final int status = trader.post(
                        "/v2/orders",
                        "{\"symbol\":\"HBE\",\"side\":\"buy\",\"type\":\"limit\",\"time_in_force\":\"ioc\","
                                + "\"qty\":1,\"limit_price\":50000}")
                .status();
        nanos.add(System.nanoTime() - begun);
        assertThat(status).isEqualTo(200);
    }

    private double percentile(final double percent) {
        final List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d orders, p50 %.2f ms, p99 %.2f ms", count(), percentile(50), percentile(99));
    }
}
