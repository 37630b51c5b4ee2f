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
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

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

    /** Gives the group whose document begins at {@code place} another format and the checksum that goes with it. */
    static void changeFormat(final Path file, final long place) {
        final ByteBuffer document = ByteBuffer.wrap(read(file)).order(ByteOrder.LITTLE_ENDIAN);
        final int group = Math.toIntExact(place) + Integer.BYTES;
        final int length = document.getInt(group - Integer.BYTES);
        document.putInt(group + Integer.BYTES, document.getInt(group + Integer.BYTES) + 1);
        final CRC32C checksum = new CRC32C();
        checksum.update(document.array(), group + Integer.BYTES, length - Integer.BYTES);
        document.putInt(group, (int) checksum.getValue());
        write(file, group, Arrays.copyOfRange(document.array(), group, group + 2 * Integer.BYTES));
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
