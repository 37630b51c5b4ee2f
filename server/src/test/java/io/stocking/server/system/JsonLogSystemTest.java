package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log for programs, and the way from a request to what it led to. */
class JsonLogSystemTest {
    private static final String REQUEST = "what-became-of.this_1";

    @TempDir
    private Path data;

    @Test
    void shouldSayEverythingInJsonLinesWhenAsked() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "--log-format=json")) {
            final JsonLog log = new JsonLog(server);
            PrivateDatabase.mysql(data).process().destroyForcibly();
            final JsonNode outage = log.awaitMessage("MySQL took no rows");
            assertThat(outage.at("/error/class").asText()).isNotEmpty();
            assertThat(outage.at("/error/stack").asText()).contains("\n\tat ");

            server.terminate();

            assertThat(server.awaitExit()).as(server.text()).isZero();
            assertThat(log.lines())
                    .extracting(line -> line.get("message").asText())
                    .contains("opening the journal", "Stopping", "Stopped");
        }
    }

    @Test
    void shouldSayWhyInJsonWhenItCannotStart() throws Exception {
        try (ServerProcess first = ServerProcess.start(data);
                ServerProcess second = ServerProcess.launch(data, "--port=0", "--log-format=json")) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(new JsonLog(second).lines())
                    .extracting(line -> line.at("/error/message").asText())
                    .anyMatch(message -> message.contains("another server runs with the data folder " + data));
            assertThat(first.children()).allMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void shouldLeadFromRequestToCommandAndEventsWhenSomebodyAsks() throws Exception {
        final String commandIndex;
        try (ServerProcess server = ServerProcess.start(data, "--log-format=json")) {
            final JsonLog log = new JsonLog(server);
            final Trader trader = Trader.guest(server.url()).awaitMarket();
            server.signal("USR1");
            log.awaitMessage("the log begins at DEBUG now");

            final HttpResponse<String> answer =
                    trader.send("POST", "/v2/orders", Trader.json(trader.anySymbol(), "buy", 1, null), REQUEST);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("x-request-id")).hasValue(REQUEST);
            final JsonNode line =
                    log.await(any -> any.path("requestId").asText().equals(REQUEST));
            assertThat(line.get("level").asText()).isEqualTo("DEBUG");
            assertThat(line.get("message").asText()).isEqualTo("POST /v2/orders ACCEPTED");
            commandIndex = line.get("commandIndex").asText();
            server.signal("USR1");
            log.awaitMessage("the log begins at INFO now");
            server.terminate();
            assertThat(server.awaitExit()).as(server.text()).isZero();
        }
        final JournalCommands journal = new JournalCommands(data.resolve("journal"));
        final String named = "\"commandIndex\":" + commandIndex + ",";
        assertThat(journal.run("dump", "--request", REQUEST).lines())
                .singleElement()
                .asString()
                .contains("\"type\":\"EnterOrder\"", named);
        assertThat(journal.run("dump", "--events", "--request", REQUEST).lines())
                .allMatch(event -> event.contains(named))
                .anyMatch(event -> event.contains("\"type\":\"OrderAccepted\""))
                .anyMatch(event -> event.contains("\"type\":\"Trade\""));
    }
}
