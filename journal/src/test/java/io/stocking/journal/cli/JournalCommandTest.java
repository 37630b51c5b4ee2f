package io.stocking.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.JournaledExchange;
import io.stocking.journal.LogFiles;
import io.stocking.journal.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCommandTest {
    private static final long SEED = 7;
    private static final int ORDERS = 200;
    private static final int COMMANDS = JournaledExchange.OPENING + ORDERS;

    @TempDir
    private Path directory;

    private final JournalCommandUse cli = new JournalCommandUse();

    @Test
    void shouldSayWholeWhenVerified() {
        run();

        assertThat(journal("verify")).isZero();
        assertThat(cli.out())
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
        assertThat(cli.err())
                .contains("commands: " + file)
                .contains("command 100 expected, found a wrong checksum; nothing follows that is known to have been")
                .contains("lost: commands from 100 on. The event log answers commands up to 209")
                .contains("Put the file back")
                .contains("`replay --to 99`");
        assertThat(journal("replay", "--to", "99")).isZero();
    }

    @Test
    void shouldNameSnapshotWhenItIsDamaged() {
        run();
        final Path snapshot =
                SnapshotFiles.in(JournalDirectory.snapshots(directory)).get(0);
        LogFiles.flipBit(snapshot, 77);

        assertThat(journal("verify")).isEqualTo(1);
        assertThat(cli.err()).contains(snapshot + " has a wrong checksum");
    }

    @Test
    void shouldSayTornWhenVerifiedWithHalfRecordAtTheEnd() {
        run();
        final Path file = LogFiles.newest(JournalDirectory.commands(directory));
        LogFiles.truncate(file, LogFiles.placeOf(file, 209_000_000_000L, 1));

        assertThat(journal("verify")).isEqualTo(1);
        assertThat(cli.err()).contains("command 209 expected").contains("nothing whole follows");
        assertThat(journal("replay", "--to", "208")).isZero();
    }

    @Test
    void shouldPrintCommandsAsJsonLinesWhenDumped() throws IOException {
        run();

        assertThat(journal("dump", "--from", "2", "--to", "10")).isZero();
        final List<JsonNode> lines = cli.jsonLines();
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
        final List<JsonNode> lines = cli.jsonLines();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).get("eventIndex").asLong()).isEqualTo(i + 1);
        }
        assertThat(lines).extracting(line -> line.get("type").asText()).contains("Trade", "OrderAccepted");
        assertThat(lines.get(lines.size() - 1).get("commandIndex").asLong()).isEqualTo(COMMANDS);
    }

    @Test
    void shouldPrintNewsInBothLanguagesWhenDumped() throws IOException {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().publishNews();
        }

        assertThat(journal("dump", "--type", "PublishNews")).isZero();
        assertThat(journal("dump", "--events", "--type", "NewsPublished")).isZero();
        final List<JsonNode> lines = cli.jsonLines();
        assertThat(lines).extracting(news -> news.get("type").asText()).containsExactly("PublishNews", "NewsPublished");
        for (final JsonNode news : lines) {
            assertThat(news.get("direction").asText()).isEqualTo("GOOD");
            assertThat(news.get("headlineKo").asText()).isEqualTo("정부, 복지 정책 발표");
            assertThat(news.get("bodyEn").asText()).isEqualTo("Spending at home is expected to rise.");
        }
    }

    @Test
    void shouldPrintStateHashWhenReplayed() {
        final String hash = run();

        assertThat(journal("replay")).isZero();
        assertThat(cli.out()).contains("commands " + COMMANDS).contains("state hash " + hash);
    }

    @Test
    void shouldPrintTheSameWhenReplayedFromSnapshot() throws IOException {
        final String hash = run();

        assertThat(journal("replay", "--from-snapshot", "--json")).isZero();
        final JsonNode figures = cli.jsonLines().get(0);
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
        assertThat(cli.out())
                .contains("state hash " + early)
                .containsPattern("book ACME\\R +quantity +bid \\| ask +quantity\\R +\\d+ +\\d+ \\|");
    }

    @Test
    void shouldFailWhenThereIsNoSuchCommandOrBook() {
        run();

        assertThat(journal("replay", "--to", "210")).isEqualTo(1);
        assertThat(cli.err()).contains("no command 210, the last is 209");
        assertThat(journal("replay", "--book", "NONE")).isEqualTo(1);
        assertThat(cli.err()).contains("no instrument NONE is listed after command 209");
    }

    @Test
    void shouldSayWhatIsThereWhenDescribed() throws IOException {
        run();

        assertThat(journal("describe")).isZero();
        assertThat(cli.out())
                .contains("commands")
                .contains("    EnterOrder: 200")
                .contains("snapshot-209.sbe: whole");
        cli.forget();
        assertThat(journal("describe", "--json")).isZero();
        final JsonNode description = cli.jsonLines().get(0);
        final String file = LogFiles.newest(JournalDirectory.commands(directory))
                .getFileName()
                .toString();
        final JsonNode inFile = description.get("commands").get("inFiles").get(file);
        assertThat(inFile.get("firstCommand").asLong()).isEqualTo(1);
        assertThat(inFile.get("lastCommand").asLong()).isEqualTo(COMMANDS);
        assertThat(inFile.get("from").asText()).isEqualTo("1970-01-01T00:00:01Z");
        assertThat(inFile.get("to").asText()).isEqualTo("1970-01-01T00:03:29Z");
        assertThat(inFile.get("bytesWritten").asLong())
                .isBetween(COMMANDS * 32L, inFile.get("bytes").asLong());
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
            assertThat(cli.out()).contains("state hash " + exchange.stateHash());

            exchange.trade(50);

            assertThat(journal("replay")).isZero();
            assertThat(cli.out()).contains("state hash " + exchange.stateHash());
        }
    }

    @Test
    void shouldFailWhenDirectoryIsNoJournal() throws IOException {
        assertThat(journal("verify")).isEqualTo(1);
        assertThat(cli.err()).contains(directory + " is no journal: it has no directory 'commands'");
        Files.createDirectories(JournalDirectory.commands(directory.resolve("journal")));
        assertThat(journal("dump")).isEqualTo(1);
        assertThat(cli.err()).contains(directory.resolve("journal") + " is one");
        assertThat(cli.journal(directory.resolve("none"), "describe")).isEqualTo(1);
        assertThat(cli.err()).contains("none is no journal: there is no such directory");
    }

    @Test
    void shouldSayWrongUsageWhenArgumentsMakeNoSense() {
        assertThat(cli.execute()).isEqualTo(2);
        assertThat(cli.execute("mend", directory.toString())).isEqualTo(2);
        assertThat(journal("dump", "--from", "x")).isEqualTo(2);
        assertThat(journal("dump", "--from", "-1")).isEqualTo(2);
        assertThat(cli.err()).contains("--from -1: commands are numbered from 1");
        assertThat(journal("dump", "--from", "9", "--to", "8")).isEqualTo(2);
        assertThat(cli.err()).contains("--from 9 is behind --to 8");
        assertThat(journal("dump", "--type", "Tarde")).isEqualTo(2);
        assertThat(cli.err()).contains("No message is of type Tarde, only of ").contains("Trade, ");
        assertThat(journal("replay", "--to", "-5")).isEqualTo(2);
        assertThat(cli.execute("replay", "--help")).isZero();
    }

    private String run() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            return exchange.open().trade(ORDERS).snapshot().stateHash();
        }
    }

    private int journal(final String command, final String... options) {
        return cli.journal(directory, command, options);
    }
}
