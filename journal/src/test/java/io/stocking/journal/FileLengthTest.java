package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.journal.file.QueueFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLengthTest {
    @TempDir
    private Path directory;

    private CommandLogUse log;

    @BeforeEach
    void useDirectory() {
        log = new CommandLogUse(directory);
    }

    @Test
    void shouldBeginAFileEveryFiveMinutesWhenNothingIsSaid() {
        try (JournalDirectory journal = open(FileLength.FIVE_MINUTES)) {
            for (int minute = 0; minute < 12; minute++) {
                log.clock.set(CommandLogUse.START + TimeUnit.MINUTES.toMillis(minute));
                log.append(journal, minute + 1, minute + 1);
            }
        }
        assertThat(names()).containsExactly("20241004-0000V.cq4", "20241004-0005V.cq4", "20241004-0010V.cq4");
        assertThat(new JournalDirectory.Context()).extracting("fileLength").isEqualTo(FileLength.FIVE_MINUTES);
    }

    @Test
    void shouldGoOnAsItBeganWhenAnotherLengthIsWanted() {
        try (JournalDirectory journal = open(FileLength.ONE_HOUR)) {
            log.append(journal, 1, 10);
        }
        for (final FileLength wanted : FileLength.values()) {
            try (JournalDirectory journal = open(wanted)) {
                final long last = journal.commandLog().lastIndex();
                log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
                log.append(journal, last + 1, last + 10);
                assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                        .containsExactlyElementsOf(CommandLogUse.accounts(1, last + 10));
            }
        }
        assertThat(names())
                .containsExactly(
                        "20241004-00F.cq4",
                        "20241004-01F.cq4",
                        "20241004-02F.cq4",
                        "20241004-03F.cq4",
                        "20241004-04F.cq4");
    }

    @Test
    void shouldCutATornEndWhenAnotherLengthIsWanted() {
        try (JournalDirectory journal = open(FileLength.ONE_MINUTE)) {
            log.append(journal, 1, 10);
        }
        final Path file = log.newest();
        LogFiles.truncate(file, CommandLogUse.placeOf(file, 10));

        try (JournalDirectory journal = open(FileLength.FIVE_MINUTES)) {
            assertThat(journal.commandLog().lastIndex()).isEqualTo(9);
            log.append(journal, 10, 20);
        }
        assertThat(names()).containsExactly("20241004-0000.cq4");
    }

    @Test
    void shouldRefuseWhenFilesAreOfDifferentLengths() throws IOException {
        open(FileLength.ONE_HOUR).close();
        Files.createFile(log.files().resolve("20241004-00F.cq4"));
        Files.createFile(log.files().resolve("20241004-0000V.cq4"));

        assertThatThrownBy(() -> open(FileLength.ONE_HOUR))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("do not say one length of time");
    }

    @Test
    void shouldTakeTheLengthThatIsWantedWhenTheLogIsEmpty() {
        open(FileLength.ONE_HOUR).close();

        try (JournalDirectory journal = open(FileLength.FIVE_MINUTES)) {
            log.append(journal, 1, 1);
        }
        assertThat(names()).containsExactly("20241004-0000V.cq4");
    }

    private JournalDirectory open(final FileLength length) {
        return new JournalDirectory(log.context().fileLength(length));
    }

    private List<String> names() {
        return QueueFiles.in(log.files()).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
