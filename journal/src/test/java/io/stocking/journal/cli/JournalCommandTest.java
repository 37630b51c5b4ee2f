package io.stocking.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.JournaledExchange;
import io.stocking.journal.LogFiles;
import io.stocking.journal.SnapshotFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JournalCommandTest {
    private static final long SEED = 7;
    private static final int ORDERS = 200;
    private static final int COMMANDS = JournaledExchange.OPENING + ORDERS;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void shouldSayWholeWhenVerified() {
        run();

        assertThat(journal("verify")).isZero();
        assertThat(out.toString())
                .contains("events: 209 records whole, next is a batch of command 210 from event ")
                .contains("commands: 209 records whole, next is command 210")
                .contains("snapshot-209.sbe: whole");
    }

    @Test
    void shouldNameFirstBadRecordWhenVerifiedWithDamage() {
        run();
        final Path file = LogFiles.newest(JournalDirectory.commands(directory));
        LogFiles.flipBit(file, LogFiles.placeOf(file, 100_000_000_000L, 1));

        assertThat(journal("verify")).isEqualTo(1);
        assertThat(err.toString())
                .contains("commands: " + file)
                .contains("command 100 expected, found a wrong checksum")
                .doesNotContain("nothing whole follows");
    }

    @Test
    void shouldNameSnapshotWhenItIsDamaged() {
        run();
        final Path snapshot =
                SnapshotFiles.in(JournalDirectory.snapshots(directory)).get(0);
        LogFiles.flipBit(snapshot, 77);

        assertThat(journal("verify")).isEqualTo(1);
        assertThat(err.toString()).contains(snapshot + " has a wrong checksum");
    }

    @Test
    void shouldSayTornWhenVerifiedWithHalfRecordAtTheEnd() {
        run();
        final Path file = LogFiles.newest(JournalDirectory.commands(directory));
        LogFiles.truncate(file, LogFiles.placeOf(file, 209_000_000_000L, 1));

        assertThat(journal("verify")).isEqualTo(1);
        assertThat(err.toString()).contains("command 209 expected").contains("nothing whole follows");
        assertThat(journal("replay", "--to", "208")).isZero();
    }

    @Test
    void shouldPrintCommandsAsJsonLinesWhenDumped() throws IOException {
        run();

        assertThat(journal("dump", "--from", "2", "--to", "10")).isZero();
        final List<JsonNode> lines = jsonLines();
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0).get("type").asText()).isEqualTo("ListInstrument");
        assertThat(lines.get(0).get("symbol").asText()).isEqualTo("ACME");
        assertThat(lines.get(0).get("ticks").get(0).get("tick").asLong()).isEqualTo(1);
        assertThat(lines.get(8).get("type").asText()).isEqualTo("EnterOrder");
        assertThat(lines.get(8).get("commandIndex").asLong()).isEqualTo(10);
        assertThat(lines.get(8).get("timeInForce").asText()).isEqualTo("DAY");
    }

    @Test
    void shouldPrintEveryEventWhenEventsAreDumped() throws IOException {
        run();

        assertThat(journal("dump", "--events")).isZero();
        final List<JsonNode> lines = jsonLines();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).get("eventIndex").asLong()).isEqualTo(i + 1);
        }
        assertThat(lines).extracting(line -> line.get("type").asText()).contains("Trade", "OrderAccepted");
        assertThat(lines.get(lines.size() - 1).get("commandIndex").asLong()).isEqualTo(COMMANDS);
    }

    @Test
    void shouldPrintStateHashWhenReplayed() {
        final String hash = run();

        assertThat(journal("replay")).isZero();
        assertThat(out.toString()).contains("commands " + COMMANDS).contains("state hash " + hash);
    }

    @Test
    void shouldPrintTheSameWhenReplayedFromSnapshot() throws IOException {
        final String hash = run();

        assertThat(journal("replay", "--from-snapshot", "--json")).isZero();
        final JsonNode figures = jsonLines().get(0);
        assertThat(figures.get("commands").asLong()).isEqualTo(COMMANDS);
        assertThat(figures.get("stateHash").asText()).isEqualTo(hash);
    }

    @Test
    void shouldPrintPastStateAndBookWhenReplayedToCommand() {
        final String early;
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            early = exchange.open().trade(20).stateHash();
            exchange.trade(100);
        }

        assertThat(journal("replay", "--to", "29", "--book", "ACME")).isZero();
        assertThat(out.toString())
                .contains("state hash " + early)
                .containsPattern("book ACME\\R +quantity +bid \\| ask +quantity\\R +\\d+ +\\d+ \\|");
    }

    @Test
    void shouldFailWhenThereIsNoSuchCommandOrBook() {
        run();

        assertThat(journal("replay", "--to", "210")).isEqualTo(1);
        assertThat(err.toString()).contains("no command 210, the last is 209");
        assertThat(journal("replay", "--book", "NONE")).isEqualTo(1);
        assertThat(err.toString()).contains("no instrument NONE is listed after command 209");
    }

    @Test
    void shouldSayWhatIsThereWhenDescribed() throws IOException {
        run();

        assertThat(journal("describe")).isZero();
        assertThat(out.toString())
                .contains("commands")
                .contains("    EnterOrder: 200")
                .contains("snapshot-209.sbe: whole");
        out.getBuffer().setLength(0);
        assertThat(journal("describe", "--json")).isZero();
        final JsonNode description = jsonLines().get(0);
        assertThat(description.at("/commands/last").asLong()).isEqualTo(COMMANDS);
        assertThat(description.at("/events/lastCommand").asLong()).isEqualTo(COMMANDS);
    }

    @Test
    void shouldWorkWhenExchangeIsRunning() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(50);
            assertThat(journal("verify")).isZero();
            assertThat(journal("describe")).isZero();
            assertThat(journal("replay")).isZero();
            assertThat(out.toString()).contains("state hash " + exchange.stateHash());

            exchange.trade(50);

            assertThat(journal("replay")).isZero();
            assertThat(out.toString()).contains("state hash " + exchange.stateHash());
        }
    }

    @Test
    void shouldSayWrongUsageWhenDirectoryIsNoJournalOrCommandIsUnknown() {
        assertThat(journal("verify")).isEqualTo(2);
        assertThat(err.toString()).contains(directory + " is no journal");
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("mend", directory.toString())).isEqualTo(2);
        assertThat(execute("dump", directory.toString(), "--from", "x")).isEqualTo(2);
        assertThat(execute("replay", "--help")).isZero();
    }

    private String run() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            return exchange.open().trade(ORDERS).snapshot().stateHash();
        }
    }

    private int journal(final String command, final String... options) {
        final List<String> arguments = new ArrayList<>(List.of(command, directory.toString()));
        arguments.addAll(Arrays.asList(options));
        return execute(arguments.toArray(new String[0]));
    }

    private int execute(final String... arguments) {
        return new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private List<JsonNode> jsonLines() throws IOException {
        final ObjectMapper mapper = new ObjectMapper();
        final List<JsonNode> lines = new ArrayList<>();
        for (final String line : out.toString().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
