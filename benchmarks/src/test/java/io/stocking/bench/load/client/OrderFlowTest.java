package io.stocking.bench.load.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stocking.bench.load.server.Listing;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OrderFlowTest {
    private static final int DRAWN = 100_000;
    private static final Offset<Double> TOLERANCE = within(0.01);

    private final OrderFlow flow = new OrderFlow(List.of(new Listing("A", 50_000), new Listing("B", 4_990)), 1);
    private final List<String> drawn =
            Stream.generate(() -> flow.orders().get(flow.next())).limit(DRAWN).toList();

    @Test
    void shouldBeMixedAsPromisedWhenDrawn() {
        assertThat(share(order -> order.contains("\"side\":\"buy\""))).isCloseTo(0.5, TOLERANCE);
        assertThat(share(order -> order.contains("\"type\":\"market\""))).isCloseTo(0.1, TOLERANCE);
        assertThat(share(order -> order.contains("\"symbol\":\"A\""))).isCloseTo(0.5, TOLERANCE);
        assertThat(share(order -> order.contains("\"qty\":\"10\""))).isCloseTo(0.1, TOLERANCE);
        assertThat(drawn.stream()
                        .filter(order -> order.contains("\"limit\""))
                        .filter(order -> !order.contains("price")))
                .isEmpty();
    }

    @Test
    void shouldStayOnTickWithinFiveTicksWhenTheTickChangesBetween() {
        assertThat(prices("A"))
                .containsExactly(
                        49_750L, 49_800L, 49_850L, 49_900L, 49_950L, 50_000L, 50_100L, 50_200L, 50_300L, 50_400L,
                        50_500L);
        assertThat(prices("B"))
                .containsExactly(
                        4_965L, 4_970L, 4_975L, 4_980L, 4_985L, 4_990L, 4_995L, 5_000L, 5_010L, 5_020L, 5_030L);
    }

    private double share(final Predicate<String> wanted) {
        return drawn.stream().filter(wanted).count() / (double) DRAWN;
    }

    private List<Long> prices(final String symbol) {
        final Pattern price = Pattern.compile("\"limit_price\":\"(\\d+)\"");
        return drawn.stream()
                .filter(order -> order.contains("\"symbol\":\"" + symbol + "\""))
                .flatMap(order -> price.matcher(order).results())
                .map(found -> Long.parseLong(found.group(1)))
                .distinct()
                .sorted()
                .toList();
    }
}
