package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.meter.Distribution;
import io.stocking.port.LogUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.agrona.IoUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is true of a group as a whole: written, torn, refused, or known to be on the disk. */
class CommandLogGroupTest {
    /** From the start of a group's document to the index of its first command. */
    private static final int BEFORE_INDEX = Integer.BYTES + 16 + Integer.BYTES + 8;

    /** From the index of a command of the test to its end. */
    private static final int BEHIND_INDEX = 40;

    @TempDir
    private Path directory;

    @TempDir
    private Path copy;

    private CommandLogUse log;

    @BeforeEach
    void useDirectory() {
        log = new CommandLogUse(directory);
    }

    @Test
    void shouldGiveBackSingleCommandsWhenTheyWereWrittenInGroups() {
        try (JournalDirectory journal = log.open()) {
            log.appendGroup(journal, 1, 3);
            log.appendGroup(journal, 4, 4);
            log.appendGroup(journal, 5, 1_000);

            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, 1_000));
            assertThat(CommandLogUse.replay(journal, 2, 6)).containsExactly(2L, 3L, 4L, 5L, 6L);
        }
        log.assertGoesOnAfter(1_000);
    }

    @Test
    void shouldTellBytesAndWaitsForTheDiskWhenGroupsWereWritten() {
        try (JournalDirectory journal = log.durable().open()) {
            log.appendGroup(journal, 1, 3);
            final long firstGroup = journal.commandLog().bytesWritten();
            log.appendGroup(journal, 4, 6);

            assertThat(firstGroup).isGreaterThan(3 * BEHIND_INDEX);
            assertThat(journal.commandLog().bytesWritten()).isEqualTo(2 * firstGroup);
            assertThat(count(journal.commandLog().syncNanos())).isEqualTo(2);
        }
    }

    @Test
    void shouldTimeNoWaitForTheDiskWhenThereIsNoneOrItIsNotMetered() {
        try (JournalDirectory journal = log.open()) {
            log.appendGroup(journal, 1, 3);
            assertThat(count(journal.commandLog().syncNanos())).isZero();
        }
        try (JournalDirectory journal =
                new JournalDirectory(log.durable().context().metered(false))) {
            log.appendGroup(journal, 4, 6);
            assertThat(count(journal.commandLog().syncNanos())).isZero();
        }
    }

    private static long count(final Distribution values) {
        return IntStream.range(0, values.buckets()).mapToLong(values::count).sum();
    }

    @Test
    void shouldGiveBackEverythingWhenGroupsCrossTheBlocksOfAFile() throws IOException {
        final int inGroup = 5_000;
        final int groups = 3 * JournaledExchange.BLOCK_SIZE / (inGroup * BEHIND_INDEX);
        try (JournalDirectory journal = log.open()) {
            for (long group = 0; group < groups; group++) {
                log.appendGroup(journal, group * inGroup + 1, (group + 1) * inGroup);
            }
        }
        assertThat(Files.size(log.newest())).isGreaterThan(3L * JournaledExchange.BLOCK_SIZE);
        try (JournalDirectory journal = log.open()) {
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .isEqualTo(CommandLogUse.accounts(1, (long) groups * inGroup));
        }
    }

    @Test
    void shouldKeepTheKernelFromReadingAroundWhenBlocksAreMapped() throws IOException {
        final int inGroup = 5_000;
        final int groups = 2 * JournaledExchange.BLOCK_SIZE / (inGroup * BEHIND_INDEX);
        try (JournalDirectory journal = log.open()) {
            for (long group = 0; group < groups; group++) {
                log.appendGroup(journal, group * inGroup + 1, (group + 1) * inGroup);

                assertThat(flagsOfMappings(log.newest()))
                        .isNotEmpty()
                        .last()
                        .asString()
                        .contains(" rr ");
            }
        }
    }

    @Test
    void shouldLeaveOtherMappingsAloneWhenBlocksAreMapped() throws IOException {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);

            String file = "";
            for (final String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
                if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                    file = line;
                } else if (line.startsWith("VmFlags:") && !file.endsWith(".cq4")) {
                    assertThat(line + " ").as(file).doesNotContain(" rr ");
                }
            }
        }
    }

    /** As the kernel tells them, in the order in which the blocks follow each other in the file. */
    private static List<String> flagsOfMappings(final Path file) throws IOException {
        final SortedMap<Long, String> flags = new TreeMap<>();
        long block = -1;
        for (final String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
            if (line.endsWith(".cq4")) {
                block = line.contains(file.getFileName().toString()) ? Long.parseLong(line.split(" ")[2], 16) : -1;
            } else if (line.startsWith("VmFlags:") && block >= 0) {
                // A block can be mapped twice, for the documents and for the queue's own index.
                flags.merge(block, line + " ", String::concat);
                block = -1;
            } else if (line.contains("-") && line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                block = -1;
            }
        }
        return List.copyOf(flags.values());
    }

    @Test
    void shouldNotCountCommandsWhenTheirGroupIsNotCommitted() {
        try (JournalDirectory journal = log.open()) {
            log.appendGroup(journal, 1, 3);
            log.collect(journal, 4);
            assertThat(journal.commandLog().lastIndex()).isEqualTo(3);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE)).hasSize(3);
        }
        log.assertGoesOnAfter(3);
    }

    @Test
    void shouldRefuseCommandWhenItIsNotTheNextOfItsGroup() {
        try (JournalDirectory journal = log.open()) {
            log.collect(journal, 1);

            assertThatThrownBy(() -> log.collect(journal, 3))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("command 2 expected, got 3");
        }
    }

    @Test
    void shouldCutTheWholeGroupWhenItIsTornAtAnyByte() throws IOException {
        try (JournalDirectory journal = log.durable().open()) {
            log.appendGroup(journal, 1, 2);
            log.appendGroup(journal, 3, 5);
            JournaledExchange.leftBehind(directory, copy);
        }
        final Path original = new CommandLogUse(copy).newest();
        final long start = CommandLogUse.placeOf(original, 3) - BEFORE_INDEX;
        final long end = CommandLogUse.placeOf(original, 5) + BEHIND_INDEX;
        for (long length = start + 1; length < end; length++) {
            final Path torn = Files.createDirectories(directory.resolve("torn"));
            JournaledExchange.leftBehind(copy, torn);
            final CommandLogUse use = new CommandLogUse(torn);
            LogFiles.write(use.newest(), length, new byte[(int) (end - length)]);

            try (JournalDirectory journal = use.open()) {
                assertThat(journal.commandLog().lastIndex())
                        .as("torn at byte " + length)
                        .isEqualTo(2);
                use.appendGroup(journal, 3, 4);
                assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE)).containsExactly(1L, 2L, 3L, 4L);
            }
            IoUtil.delete(torn.toFile(), false);
        }
    }

    @Test
    void shouldCutFromTheFirstDamageWhenNothingBehindItWasKnownToBeOnTheDisk() {
        try (JournalDirectory journal = log.open()) {
            for (int group = 0; group < 10; group++) {
                log.appendGroup(journal, 1 + 3 * group, 3 + 3 * group);
            }
        }
        LogFiles.flipBit(log.newest(), CommandLogUse.placeOf(log.newest(), 14) + Long.BYTES);

        log.assertGoesOnAfter(12);
    }

    @Test
    void shouldRefuseDamageInFrontOfTheMarkAndCutBehindItWhenThereIsOne() {
        log.durable().write(1, 10);
        final CommandLogUse unsynced = new CommandLogUse(directory);
        unsynced.write(11, 20);
        JournaledExchange.leftBehind(directory, copy);
        LogFiles.flipBit(log.newest(), CommandLogUse.placeOf(log.newest(), 10) + Long.BYTES);
        final CommandLogUse other = new CommandLogUse(copy);
        LogFiles.flipBit(other.newest(), CommandLogUse.placeOf(other.newest(), 11) + Long.BYTES);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(log.newest().toString())
                .hasMessageContaining("command 10 expected, found a wrong checksum, and all up to number 10 was");
        other.assertGoesOnAfter(10);
    }

    @Test
    void shouldRefuseToOpenWhenLastGroupIsDamagedAfterTheLogWasClosed() {
        log.durable().write(1, 10);
        LogFiles.flipBit(log.newest(), CommandLogUse.placeOf(log.newest(), 10) + Long.BYTES);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("command 10 expected, found a wrong checksum");
    }

    @Test
    void shouldCutOlderFileAndLeaveNoGapWhenNewerOneReachedTheDiskBeforeIt() {
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 1, 10);
            log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            log.append(journal, 11, 20);
            JournaledExchange.leftBehind(directory, copy);
        }
        final CommandLogUse other = new CommandLogUse(copy);
        final Path older = other.oldest();
        LogFiles.flipBit(older, CommandLogUse.placeOf(older, 8) + Long.BYTES);

        other.assertGoesOnAfter(7);
    }

    @Test
    void shouldRefuseToOpenWhenMarkInNewerFileCoversDamage() {
        log.write(1, 10);
        try (JournalDirectory journal = log.open()) {
            log.append(journal, 11, 12);
            log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
            log.append(journal, 13, 20);
        }
        final Path older = log.oldest();
        LogFiles.flipBit(older, CommandLogUse.placeOf(older, 8) + Long.BYTES);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(older.toString())
                .hasMessageContaining("command 8 expected, found a wrong checksum, and all up to number 10 was");
    }

    @Test
    void shouldRefuseTheWholeGroupAndGiveItsIndexesToTheNextWhenDiskIsFullForAWhile() {
        try (JournalDirectory journal = log.open()) {
            log.appendGroup(journal, 1, 10);
            log.usableSpace.set(2L * JournaledExchange.BLOCK_SIZE - 1);
            // The space is looked at every megabyte.
            long last = 10;
            LogUnavailableException refused = null;
            while (refused == null) {
                try {
                    log.appendGroup(journal, last + 1, last + 1_000);
                    last += 1_000;
                } catch (final LogUnavailableException e) {
                    refused = e;
                }
            }
            assertThat(refused).hasMessageContaining("16777215 bytes of disk space left, 16777216 are the reserve");
            assertThat(journal.commandLog().lastIndex()).isEqualTo(last);
            final long next = last + 1;
            assertThatThrownBy(() -> log.appendGroup(journal, next, next + 5))
                    .isInstanceOf(LogUnavailableException.class);

            log.usableSpace.set(Long.MAX_VALUE);

            log.appendGroup(journal, next, next + 2);
            assertThat(CommandLogUse.replay(journal, 1, Long.MAX_VALUE))
                    .containsExactlyElementsOf(CommandLogUse.accounts(1, next + 2));
        }
    }

    @Test
    void shouldRefuseToOpenAndTouchNothingWhenJournalHasAnotherFormat() throws IOException {
        log.write(1, 10);
        final Path file = log.newest();
        LogFiles.changeFormat(file, CommandLogUse.placeOf(file, 1) - BEFORE_INDEX);
        final byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("a record of another journal format than 33474a53");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
