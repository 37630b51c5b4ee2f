package io.stocking.journal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.JournaledExchange;
import io.stocking.journal.LogFiles;
import io.stocking.journal.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.agrona.IoUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The advice of {@code verify} is true: what it promises happens when it is followed. */
class VerifyAdviceTest {
    private static final long SEED = 7;
    private static final long SECOND = 1_000_000_000;

    @TempDir
    private Path directory;

    private final JournalCommandUse cli = new JournalCommandUse();
    private String hash;

    @BeforeEach
    void run() {
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            exchange.open().trade(50);
        }
        // Marks that the first 59 commands are on the disk.
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            hash = exchange.trade(50).snapshot().stateHash();
        }
    }

    @Test
    void shouldSayWhatIsLostAndShowTheStateBeforeWhenCommandsAreDamagedThatWereOnTheDisk() {
        LogFiles.flipBit(commands(), LogFiles.placeOf(commands(), 30 * SECOND, 1));

        assertThat(verify()).isEqualTo(1);
        assertThat(cli.err())
                .contains(commands() + " at byte ")
                .contains("lost: commands 30 to 59 at least, which were on the disk once")
                .contains("`replay --to 29`");
        assertThat(cli.journal(directory, "replay", "--to", "29")).isZero();
        assertThat(cli.journal(directory, "dump", "--to", "29")).isZero();
        assertThat(cli.journal(directory, "replay", "--to", "30")).isEqualTo(1);
    }

    @Test
    void shouldSayThatTheNextStartGoesOnWhenTheLastCommandIsTornAndWasNotAnswered() {
        IoUtil.delete(JournalDirectory.events(directory).toFile(), false);
        LogFiles.truncate(commands(), LogFiles.placeOf(commands(), 109 * SECOND, 1));

        assertThat(verify()).isEqualTo(1);
        assertThat(cli.err()).contains("The next start cuts the log here and goes on with command 109.");
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.lastIndex()).isEqualTo(108);
        }
    }

    @Test
    void shouldSayHowToDeriveEventsAgainWhenTheyAreDamaged() {
        final Path events = LogFiles.newest(JournalDirectory.events(directory));
        LogFiles.flipBit(events, LogFiles.placeOf(events, 30 * SECOND, 1));

        assertThat(verify()).isEqualTo(1);
        assertThat(cli.err())
                .contains("lost: nothing, the commands lead to the same events again")
                .contains("move " + JournalDirectory.events(directory) + " away");
        IoUtil.delete(JournalDirectory.events(directory).toFile(), false);
        try (JournaledExchange exchange = new JournaledExchange(directory, SEED)) {
            assertThat(exchange.stateHash()).isEqualTo(hash);
        }
        assertThat(verify()).isZero();
    }

    @Test
    void shouldSayThatASnapshotCanGoWhenItIsDamaged() throws IOException {
        final Path snapshot =
                SnapshotFiles.in(JournalDirectory.snapshots(directory)).get(0);
        LogFiles.flipBit(snapshot, 77);

        assertThat(verify()).isEqualTo(1);
        assertThat(cli.err()).contains("lost: time").contains("the file can be deleted");
        Files.delete(snapshot);
        assertThat(verify()).isZero();
    }

    @Test
    void shouldSayWhatIsLostWhenCommandsEndBeforeTheirAnswers() {
        final Path copy = directory.resolve("other");
        try (JournaledExchange exchange = new JournaledExchange(copy, SEED)) {
            exchange.open().trade(20);
        }
        IoUtil.delete(JournalDirectory.commands(directory).toFile(), false);
        JournaledExchange.leftBehind(JournalDirectory.commands(copy), JournalDirectory.commands(directory));

        assertThat(verify()).isEqualTo(1);
        assertThat(cli.err()).contains("events answer commands up to 109").contains("lost: commands from 30 on");
    }

    @Test
    void shouldDescribeWhatIsInFrontOfADamageAndFailWhenThereIsOne() {
        LogFiles.flipBit(commands(), LogFiles.placeOf(commands(), 30 * SECOND, 1));

        assertThat(cli.journal(directory, "describe")).isEqualTo(1);
        assertThat(cli.out())
                .contains("damage: " + commands() + " at byte ")
                .contains("last: 29")
                .contains("lastCommand: 109");
    }

    @Test
    void shouldWriteNothingWhenLookingIntoAJournal() throws IOException {
        final Map<Path, String> before = files();

        for (final String command : new String[] {"verify", "describe", "dump", "replay"}) {
            assertThat(cli.journal(directory, command)).isZero();
        }

        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, String> files() throws IOException {
        final Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (final Path path : paths.toList()) {
                final int content = Files.isDirectory(path) ? 0 : Arrays.hashCode(Files.readAllBytes(path));
                files.put(
                        path,
                        Files.readAttributes(path, BasicFileAttributes.class).lastModifiedTime() + " " + content);
            }
        }
        return files;
    }

    private int verify() {
        cli.forget();
        return cli.journal(directory, "verify");
    }

    private Path commands() {
        return LogFiles.newest(JournalDirectory.commands(directory));
    }
}
