package io.stocking.journal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutputTest {
    private static final int PAGE = 4_096;
    private static final int LENGTH = 64 * PAGE;
    private static final byte FOREIGN = 1;
    private static final byte WRITTEN = 2;

    @TempDir
    private Path folder;

    @Test
    void shouldWriteZerosAheadOfWhatIsWritten() throws IOException {
        try (FileOutput output = output(true)) {
            output.goTo(file().toFile());
            fill();
            output.takeSpace(2 * PAGE + 100);
            output.write(ByteBuffer.wrap(new byte[] {WRITTEN}), 2 * PAGE + 100);
            output.takeSpace(2 * PAGE + 101);
            output.takeSpace(20 * PAGE);
        }
        final byte[] bytes = Files.readAllBytes(file());
        assertThat(Arrays.copyOf(bytes, 2 * PAGE)).containsOnly(FOREIGN);
        assertThat(bytes[2 * PAGE + 100]).isEqualTo(WRITTEN);
        bytes[2 * PAGE + 100] = 0;
        assertThat(Arrays.copyOfRange(bytes, 2 * PAGE, 18 * PAGE)).containsOnly(0);
        assertThat(Arrays.copyOfRange(bytes, 18 * PAGE, 20 * PAGE)).containsOnly(FOREIGN);
        assertThat(Arrays.copyOfRange(bytes, 20 * PAGE, 36 * PAGE)).containsOnly(0);
        assertThat(Arrays.copyOfRange(bytes, 36 * PAGE, LENGTH)).containsOnly(FOREIGN);
    }

    @Test
    void shouldNotMakeTheFileLonger() throws IOException {
        try (FileOutput output = output(true)) {
            output.goTo(file().toFile());
            output.takeSpace(PAGE);
            assertThat(Files.size(file())).isZero();
            fill();
            output.takeSpace(LENGTH - PAGE + 1);
        }
        final byte[] bytes = Files.readAllBytes(file());
        assertThat(bytes).hasSize(LENGTH);
        assertThat(Arrays.copyOf(bytes, LENGTH - PAGE)).containsOnly(FOREIGN);
        assertThat(Arrays.copyOfRange(bytes, LENGTH - PAGE, LENGTH)).containsOnly(0);
    }

    @Test
    void shouldLeaveAFileAloneThatWasThereBefore() throws IOException {
        fill();
        try (FileOutput output = output(true)) {
            output.goTo(file().toFile());
            output.takeSpace(PAGE);
        }
        assertThat(Files.readAllBytes(file())).containsOnly(FOREIGN);
    }

    @Test
    void shouldWriteNothingAheadThatIsNotSynced() throws IOException {
        try (FileOutput output = output(false)) {
            output.goTo(file().toFile());
            fill();
            output.takeSpace(PAGE);
        }
        assertThat(Files.readAllBytes(file())).containsOnly(FOREIGN);
    }

    private Path file() {
        return folder.resolve("file");
    }

    private void fill() throws IOException {
        final byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, FOREIGN);
        Files.write(file(), bytes);
    }

    private FileOutput output(final boolean durable) {
        return new FileOutput(folder, new DiskTerms(() -> Long.MAX_VALUE, 0, DiskSync.ofSystem(), durable));
    }
}
