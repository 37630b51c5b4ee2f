package io.stocking.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.journal.file.DiskSync;
import io.stocking.message.codec.EngineStateEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.port.SnapshotStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFilesTest {
    private static final int MESSAGES = 50_000;

    @TempDir
    private Path directory;

    private final UnsafeBuffer message = new UnsafeBuffer(new byte[64]);

    @Test
    void shouldGiveBackMessagesWhenLoaded() {
        write(7);

        final List<Long> values = new ArrayList<>();
        assertThat(load(values)).isEqualTo(7);
        // In between the first, and the end that the store adds.
        assertThat(values.subList(1, values.size() - 1))
                .isEqualTo(LongStream.range(0, MESSAGES).boxed().toList());
    }

    @Test
    void shouldSayZeroWhenThereIsNone() {
        final List<Long> values = new ArrayList<>();
        assertThat(load(values)).isZero();
        assertThat(values).isEmpty();
    }

    @Test
    void shouldSkipSnapshotWhenOneIsInTheWorks() {
        try (SnapshotFiles snapshots = new SnapshotFiles(directory, DiskSync.ofSystem())) {
            assertThat(snapshots.begin(1)).isNotNull();
            assertThat(snapshots.begin(2)).isNull();
        }
    }

    @Test
    void shouldPassOverSnapshotsWhenTheyAreDamaged() throws IOException {
        write(7);
        write(8);
        write(9);
        final List<Path> files = SnapshotFiles.in(directory);
        LogFiles.flipBit(files.get(0), Files.size(files.get(0)) / 2);
        LogFiles.truncate(files.get(1), Files.size(files.get(1)) - 1);

        assertThat(SnapshotFiles.problem(files.get(0))).isEqualTo("has a wrong checksum");
        assertThat(load(new ArrayList<>())).isEqualTo(7);
    }

    @Test
    void shouldPassOverSnapshotWhenItIsNotWhatItsNameSays() throws IOException {
        write(7);
        Files.move(SnapshotFiles.in(directory).get(0), directory.resolve("snapshot-70.sbe"));

        assertThat(load(new ArrayList<>())).isZero();
    }

    @Test
    void shouldForgetUnfinishedFileWhenOpened() throws IOException {
        final Path unfinished = Files.createFile(directory.resolve("snapshot-5.sbe.tmp"));

        assertThat(load(new ArrayList<>())).isZero();
        assertThat(unfinished).doesNotExist();
    }

    private void write(final long commandIndex) {
        try (SnapshotFiles snapshots = new SnapshotFiles(directory, DiskSync.ofSystem())) {
            final SnapshotStream stream = snapshots.begin(commandIndex);
            final EngineStateEncoder state = new EngineStateEncoder()
                    .wrapAndApplyHeader(message, 0, new MessageHeaderEncoder())
                    .commandIndex(commandIndex);
            stream.onMessage(message, 0, state.limit());
            for (long value = 0; value < MESSAGES; value++) {
                message.putLong(0, value);
                stream.onMessage(message, 0, 48);
            }
            stream.commit();
        }
    }

    private long load(final List<Long> values) {
        try (SnapshotFiles snapshots = new SnapshotFiles(directory, DiskSync.ofSystem())) {
            return snapshots.loadNewest((buffer, offset, length) -> values.add(buffer.getLong(offset)));
        }
    }
}
