package io.stocking.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.journal.JournaledExchange;
import io.stocking.message.RequestTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFilterTest {
    private static final long SEED = 7;

    @TempDir
    private Path directory;

    private final JournalCommandUse cli = new JournalCommandUse();

    @BeforeEach
    void trade() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(200);
        }
    }

    @Test
    void shouldPrintWhatNamesTheAccountWhenOneIsGiven() throws IOException {
        assertOnly(
                line -> line.path("accountId").asLong() == 1_001
                        || line.path("makerAccountId").asLong() == 1_001
                        || line.path("takerAccountId").asLong() == 1_001,
                "--events",
                "--account",
                "1001");
    }

    @Test
    void shouldPrintWhatNamesTheOrderWhenOneIsGiven() throws IOException {
        final long order =
                dump("--events", "--type", "Trade").get(0).get("makerOrderId").asLong();

        assertOnly(
                line -> line.path("orderId").asLong() == order
                        || line.path("makerOrderId").asLong() == order
                        || line.path("takerOrderId").asLong() == order,
                "--events",
                "--order",
                Long.toString(order));
    }

    @Test
    void shouldPrintWhatIsOfTheTypesWhenSomeAreGiven() throws IOException {
        assertOnly(line -> line.get("type").asText().equals("AdjustCash"), "--type", "AdjustCash");
        assertOnly(
                line -> line.get("type").asText().matches("Trade|OrderAccepted"),
                "--events",
                "--type",
                "Trade",
                "--type",
                "OrderAccepted");
    }

    @Test
    void shouldPrintResultsWhenARoundIsSettled() throws IOException {
        final Path settled = directory.resolve("settled");
        try (JournaledExchange exchange = new JournaledExchange(settled, SEED)) {
            exchange.open().trade(200).settle();
        }

        cli.journal(settled, "dump", "--events", "--type", "AccountSettled", "--type", "RoundSettled");

        final List<JsonNode> lines = cli.jsonLines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(lines.get(0).get("rating").asInt()).isEqualTo(100);
        assertThat(lines.get(1).get("rank").asInt()).isEqualTo(2);
        assertThat(lines.get(2).get("winnerAccountId")).isEqualTo(lines.get(0).get("accountId"));
    }

    @Test
    void shouldPrintWhatNamesTheInstrumentWhenItsNumberOrSymbolIsGiven() throws IOException {
        final Predicate<JsonNode> isOfAcme = line -> line.path("instrumentId").asLong() == 1;

        assertOnly(isOfAcme, "--instrument", "1");
        assertOnly(isOfAcme, "--symbol", "ACME");
        assertOnly(isOfAcme, "--events", "--symbol", "ACME");
        assertOnly(
                line -> isOfAcme.test(line) && line.get("commandIndex").asLong() >= 50,
                "--symbol",
                "ACME",
                "--from",
                "50");
    }

    @Test
    void shouldPrintWhatAllFiltersAgreeOnWhenThereAreSeveral() throws IOException {
        assertOnly(
                line -> line.get("type").asText().equals("EnterOrder")
                        && line.get("accountId").asLong() == 1_000
                        && line.get("commandIndex").asLong() <= 100,
                "--type",
                "EnterOrder",
                "--account",
                "1000",
                "--to",
                "100");
    }

    @Test
    void shouldPrintCommandsAndEventsOfTheRequestWhenOneIsGiven() throws IOException {
        final long before = dump().size();
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.rest(3)
                    .cancelAll(RequestTrace.correlationId(RequestTrace.of("request-1"), 1))
                    .rest(2)
                    .cancelAll(RequestTrace.correlationId(RequestTrace.of("request-2"), 1));
        }

        assertThat(dump("--request", "request-1"))
                .extracting(line -> line.get("commandIndex").asLong())
                .containsExactly(before + 4);
        assertOnly(line -> line.get("commandIndex").asLong() == before + 4, "--events", "--request", "request-1");
        assertThat(dump("--request", "request-3")).isEmpty();
        assertThat(dump("--events", "--request", "request-3")).isEmpty();
    }

    @Test
    void shouldFailWhenSymbolNeverCameUp() {
        assertThat(cli.journal(directory, "dump", "--symbol", "NONE")).isEqualTo(1);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("no instrument NONE is listed in ");
    }

    /** The filtered dump is the whole one without the lines that do not fit, and both are not empty. */
    private void assertOnly(final Predicate<JsonNode> fits, final String... options) throws IOException {
        final boolean events = List.of(options).contains("--events");
        final List<JsonNode> all = events ? dump("--events") : dump();
        final List<JsonNode> expected = all.stream().filter(fits).toList();

        assertThat(expected).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(dump(options)).isEqualTo(expected);
    }

    private List<JsonNode> dump(final String... options) throws IOException {
        cli.forget();
        assertThat(cli.journal(directory, "dump", options)).isZero();
        return cli.jsonLines();
    }
}
