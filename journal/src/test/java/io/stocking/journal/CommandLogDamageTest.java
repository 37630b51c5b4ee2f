package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLogDamageTest {
    /** From the header of a document to the index of the first command in it. */
    private static final int BEFORE_INDEX = Integer.BYTES + 16 + Integer.BYTES + 8;

    /** From the index of a command of the test to its end. */
    private static final int BEHIND_INDEX = 40;

    @TempDir
    private Path directory;

    private CommandLogUse log;

    @BeforeEach
    void useDirectory() {
        log = new CommandLogUse(directory);
    }

    @Test
    void shouldCutTailWhenFileIsTruncatedInsideLastRecord() {
        log.write(1, 10);
        LogFiles.truncate(log.newest(), CommandLogUse.placeOf(log.newest(), 10) + Long.BYTES);

        log.assertGoesOnAfter(9);
    }

    @Test
    void shouldCutTailWhenFileEndsBetweenRecords() {
        log.write(1, 10);
        LogFiles.truncate(log.newest(), headerPlaceOf(10));

        log.assertGoesOnAfter(9);
    }

    @Test
    void shouldCutTailWhenLastRecordsBecameZeros() {
        log.write(1, 10);
        LogFiles.write(log.newest(), headerPlaceOf(9), new byte[1 << 10]);

        log.assertGoesOnAfter(8);
    }

    @Test
    void shouldCutTailWhenGarbageFollows() {
        log.write(1, 10);
        final byte[] garbage = new byte[777];
        new Random(1).nextBytes(garbage);
        garbage[3] &= 0x3F;
        LogFiles.write(log.newest(), CommandLogUse.placeOf(log.newest(), 10) + BEHIND_INDEX, garbage);

        log.assertGoesOnAfter(10);
    }

    @Test
    void shouldCutTailWhenLastRecordIsHalfWritten() {
        log.write(1, 10);
        LogFiles.write(log.newest(), CommandLogUse.placeOf(log.newest(), 10) + Long.BYTES, new byte[24]);

        log.assertGoesOnAfter(9);
    }

    @Test
    void shouldStartAnewWhenOnlyRecordIsTorn() {
        log.write(1, 1);
        LogFiles.truncate(log.newest(), CommandLogUse.placeOf(log.newest(), 1));

        log.assertGoesOnAfter(0);
    }

    @Test
    void shouldCutNothingWhenLogIsWhole() throws IOException {
        log.write(1, 10);
        final Object before = Files.getAttribute(log.newest(), "unix:ino");

        log.assertGoesOnAfter(10);

        assertThat(Files.getAttribute(log.newest(), "unix:ino")).isEqualTo(before);
    }

    @Test
    void shouldRefuseToOpenWhenBitFlippedInTheMiddle() {
        log.durable().write(1, 10);
        LogFiles.flipBit(log.newest(), CommandLogUse.placeOf(log.newest(), 5) + Long.BYTES);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(log.newest().toString())
                .hasMessageContaining(
                        "command 5 expected, found a wrong checksum, and all up to number 10 was on the disk once");
    }

    @Test
    void shouldRefuseToOpenWhenLengthFlippedInTheMiddle() {
        log.durable().write(1, 10);
        LogFiles.flipBit(log.newest(), headerPlaceOf(5) + 2);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(log.newest().toString())
                .hasMessageContaining("command 5 expected");
    }

    @Test
    void shouldRefuseToOpenWhenHeaderInTheMiddleBecameZero() {
        log.durable().write(1, 10);
        LogFiles.write(log.newest(), headerPlaceOf(5), new byte[4]);

        assertThatThrownBy(() -> log.open())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "command 5 expected, found nothing, and all up to number 10 was on the disk once");
    }

    @Test
    void shouldRefuseReplayWhenBitFlippedInOlderFile() {
        log.write(1, 10);
        final Path older = log.newest();
        log.clock.addAndGet(TimeUnit.HOURS.toMillis(1));
        log.write(11, 20);
        LogFiles.flipBit(older, CommandLogUse.placeOf(older, 5) + Long.BYTES);

        try (JournalDirectory journal = log.open()) {
            assertThatThrownBy(() -> CommandLogUse.replay(journal, 1, 20))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(older.toString())
                    .hasMessageContaining("command 5 expected, found a wrong checksum");
        }
    }

    /** Where the document of a group begins that begins with this command. */
    private long headerPlaceOf(final long index) {
        return CommandLogUse.placeOf(log.newest(), index) - BEFORE_INDEX;
    }
}
