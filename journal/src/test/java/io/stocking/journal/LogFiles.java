package io.stocking.journal;

import io.stocking.journal.file.QueueFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Does to the files of a log what disks and accidents do. */
public final class LogFiles {
    private LogFiles() {}

    public static Path newest(final Path log) {
        final List<Path> files = QueueFiles.in(log);
        return files.get(files.size() - 1);
    }

    /** Where the n-th occurrence of a long is, counted from 1. */
    public static long placeOf(final Path file, final long value, final int occurrence) {
        final byte[] bytes = read(file);
        final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int found = 0;
        for (int place = 0; place <= bytes.length - Long.BYTES; place++) {
            if (buffer.getLong(place) == value && ++found == occurrence) {
                return place;
            }
        }
        throw new AssertionError(value + " is not in " + file + " " + occurrence + " times");
    }

    public static void flipBit(final Path file, final long place) {
        write(file, place, new byte[] {(byte) (read(file)[Math.toIntExact(place)] ^ 1)});
    }

    public static void write(final Path file, final long place, final byte[] bytes) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), place);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void truncate(final Path file, final long length) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(final Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
