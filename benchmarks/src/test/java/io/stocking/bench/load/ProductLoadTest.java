package io.stocking.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.bench.load.server.PrivateProduct;
import io.stocking.bench.load.server.RunningServer;
import io.stocking.bench.load.server.Target;
import io.stocking.server.Stocking;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small load on the real product: not how fast, but that what is said of it is so. */
final class ProductLoadTest {
    private static final long ORDERS = 500;
    private static final long WARM_UP = 100;
    private static final int NEEDS_MORE_OPTIONS = 25;
    private static PrivateProduct product;
    private static long answered;

    @BeforeAll
    static void start() throws IOException {
        product = PrivateProduct.start(launcher(), 10, 1_000);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    /** The program with the class path of this very build. */
    private static List<String> launcher() {
        final Path options = Path.of("").toAbsolutePath().getParent().resolve("ops/etc");
        final List<String> launcher = new ArrayList<>();
        launcher.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        launcher.add("@" + options.resolve("jvm.options"));
        if (Runtime.version().feature() >= NEEDS_MORE_OPTIONS) {
            launcher.add("@" + options.resolve("jvm25.options"));
        }
        launcher.addAll(List.of("-cp", System.getProperty("java.class.path"), Stocking.class.getName()));
        return launcher;
    }

    @Test
    void shouldHaveEveryOrderAcceptedAndInMySqlWhenUsersAreFunded() throws IOException {
        final JsonNode figures = measure(new LoadSettings(ORDERS, 10, 1, 0, WARM_UP, false));

        assertConsistent(figures);
        assertThat(figures.get("accepted").asLong()).isEqualTo(ORDERS);
        assertRowsAreWhatWasAnswered();
    }

    @Test
    void shouldTakeAsLongAsTheRateWantsWhenThereIsOne() throws IOException {
        final JsonNode figures = measure(new LoadSettings(ORDERS, 10, 4, 1_000, WARM_UP, false));

        assertConsistent(figures);
        assertThat(figures.get("accepted").asLong()).isEqualTo(ORDERS);
        assertThat(figures.get("ordersPerSecond").asDouble()).isLessThanOrEqualTo(1_003);
        assertRowsAreWhatWasAnswered();
    }

    @Test
    void shouldHaveEveryOrderAcknowledgedAndInMySqlWhenSentByMessage() throws IOException {
        final JsonNode figures = measure(new LoadSettings(ORDERS, 10, 4, 0, WARM_UP, true));

        assertConsistent(figures);
        assertThat(figures.get("accepted").asLong()).isEqualTo(ORDERS);
        assertRowsAreWhatWasAnswered();
    }

    @Test
    void shouldCountRefusalsAsRejectedWhenGuestsHaveNothingToSell() throws IOException {
        try (RunningServer guests = RunningServer.withGuests(product.url(), 2)) {
            final JsonNode figures =
                    read(new LoadMeasurement(new LoadSettings(ORDERS, 2, 1, 0, WARM_UP, false), guests));

            assertConsistent(figures);
            assertThat(figures.get("rejected").asLong()).isBetween(ORDERS / 10, ORDERS - 1);
        }
    }

    @Test
    void shouldAccountForEveryOrderWhenMoreIsOfferedThanAnswered() throws IOException {
        final OverloadReport report = new OverloadMeasurement(
                        new OverloadSettings(ORDERS, 5, 10, 1, 64, WARM_UP, 1, 2), product)
                .run(answered);
        final ObjectMapper mapper = new ObjectMapper();
        final JsonNode figures = mapper.readTree(mapper.writeValueAsString(report));
        answered += report.answered();

        assertThat(report.allAnswered()).as(report.toString()).isTrue();
        assertThat(figures.get("offered").asLong())
                .isEqualTo(figures.get("accepted").asLong()
                        + figures.get("busy").asLong()
                        + figures.get("unsent").asLong());
        assertThat(figures.get("offeredPerSecond").asDouble())
                .isBetween(
                        1.99 * figures.get("possiblePerSecond").asDouble(),
                        2.01 * figures.get("possiblePerSecond").asDouble());
        assertThat(figures.get("accepted").asLong()).isPositive();
        assertThat(figures.at("/oneClientDuring/accepted").asLong()).isPositive();
        assertThat(figures.at("/bytes/mostResident").asLong()).isPositive();
        assertThat(figures.at("/bytes/after/live").asLong()).isPositive();
        assertThat(List.of(
                        figures.at("/acceptedMs/p50").asDouble(),
                        figures.at("/acceptedMs/p99").asDouble(),
                        figures.at("/acceptedMs/max").asDouble()))
                .isSorted();
        assertRowsAreWhatWasAnswered();
    }

    @Test
    void shouldSayWhatViewersGotAndWhatIdleOnesWeighWhenTheyAreBeside() throws IOException {
        final ViewerReport report;
        try (IdleConnections idle = IdleConnections.open(product, 50)) {
            report = new ViewerMeasurement(
                            new LoadSettings(ORDERS, 10, 4, 1_000, WARM_UP, false),
                            new ViewerSettings(5, 1, 1),
                            product)
                    .run();
            assertThat(idle).asString().contains("50 idle connections: ", "; 0 of them ended");
        }
        answered += WARM_UP + 4 * ORDERS;

        assertThat(report.allAnswered()).isTrue();
        assertThat(report.with().p50Ms()).isPositive();
        assertThat(report.without().p50Ms()).isPositive();
        assertThat(report.booksPerSecond().least()).isPositive();
        assertThat(report.messagesPerSecond().least())
                .isGreaterThan(report.booksPerSecond().least());
        assertThat(report.viewersCut()).isZero();
        assertThat(report.slowReaderEnds()).hasSize(1);
        assertRowsAreWhatWasAnswered();
    }

    private static JsonNode measure(final LoadSettings settings) throws IOException {
        final JsonNode figures = read(new LoadMeasurement(settings, new AnsweredBefore(answered)));
        answered += 1 + WARM_UP + ORDERS;
        return figures;
    }

    private static JsonNode read(final LoadMeasurement measurement) throws IOException {
        final ObjectMapper mapper = new ObjectMapper();
        return mapper.readTree(mapper.writeValueAsString(measurement.run()));
    }

    private static void assertConsistent(final JsonNode figures) {
        final List<String> names = new ArrayList<>();
        figures.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "orders",
                        "accepted",
                        "rejected",
                        "errors",
                        "ordersPerSecond",
                        "p50Ms",
                        "p90Ms",
                        "p99Ms",
                        "p999Ms",
                        "maxMs",
                        "persistedAfterLastAckMs",
                        "bareHttpPerSecond");
        assertThat(figures.get("orders").asLong()).isEqualTo(ORDERS);
        assertThat(figures.get("errors").asLong()).isZero();
        assertThat(figures.get("accepted").asLong() + figures.get("rejected").asLong())
                .isEqualTo(ORDERS);
        assertThat(List.of(
                        figures.get("p50Ms").asDouble(),
                        figures.get("p90Ms").asDouble(),
                        figures.get("p99Ms").asDouble(),
                        figures.get("p999Ms").asDouble(),
                        figures.get("maxMs").asDouble()))
                .isSorted()
                .allMatch(millis -> millis > 0);
        assertThat(figures.get("ordersPerSecond").asDouble()).isPositive();
        assertThat(figures.get("bareHttpPerSecond").asDouble()).isPositive();
        assertThat(figures.get("persistedAfterLastAckMs").asDouble()).isNotNegative();
    }

    /** Neither fewer, for which this would wait, nor more. */
    private static void assertRowsAreWhatWasAnswered() throws IOException {
        product.awaitPersisted(answered);
        assertThatThrownBy(() -> product.awaitPersisted(answered - 1))
                .hasMessage(answered + " orders are in MySQL, but only " + (answered - 1) + " were answered");
    }

    /** The product, which other tests have put under load before. */
    private record AnsweredBefore(long before) implements Target {
        @Override
        public URI url() {
            return product.url();
        }

        @Override
        public List<String> logIns() {
            return product.logIns();
        }

        @Override
        public long awaitPersisted(final long orders) throws IOException {
            return product.awaitPersisted(before + orders);
        }

        @Override
        public void close() {
            // The class does.
        }
    }
}
