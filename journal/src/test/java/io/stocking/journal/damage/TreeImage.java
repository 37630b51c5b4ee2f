package io.stocking.journal.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files below a directory as they are at a moment; of a file the zeros at its end are only counted. */
record TreeImage(Map<String, Content> files) {
    /** More zeros than there are anywhere inside a file that the journal writes. */
    private static final int CHUNK = 256 << 10;

    private static final byte[] ZEROS = new byte[CHUNK];

    /** As much of the hole at the end of a file as is written again: looking through all of it takes long. */
    private static final int HOLE = 64 << 10;

    /**
     * A file.
     *
     * @param written its bytes up to the last that is not zero, at least
     * @param length how long it is
     */
    record Content(byte[] written, long length) {
        static Content read(final Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                return read(channel);
            }
        }

        static Content read(final FileChannel channel) throws IOException {
            final long length = channel.size();
            byte[] bytes = new byte[2 * CHUNK];
            int end = 0;
            for (int chunk = 0; chunk < length; chunk += CHUNK) {
                bytes = chunk + CHUNK > bytes.length ? Arrays.copyOf(bytes, 2 * bytes.length) : bytes;
                channel.read(ByteBuffer.wrap(bytes, chunk, CHUNK), chunk);
                if (Arrays.equals(bytes, chunk, chunk + CHUNK, ZEROS, 0, CHUNK)) {
                    break;
                }
                end = chunk + CHUNK;
            }
            while (end > 0 && bytes[end - 1] == 0) {
                end--;
            }
            return new Content(Arrays.copyOf(bytes, end), length);
        }

        void write(final Path file) throws IOException {
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                if (length > written.length) {
                    channel.write(ByteBuffer.allocate(1), Math.min(length, written.length + HOLE) - 1);
                }
                channel.write(ByteBuffer.wrap(written, 0, (int) Math.min(written.length, length)), 0);
            }
        }
    }

    static TreeImage read(final Path root) {
        final Map<String, Content> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (final Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Content.read(path));
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeImage(files);
    }

    void write(final Path root) {
        try {
            for (final Map.Entry<String, Content> file : files.entrySet()) {
                final Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                file.getValue().write(path);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of the longest file, without zeros at its end. */
    int written() {
        return files.values().stream()
                .mapToInt(file -> file.written().length)
                .max()
                .orElse(0);
    }

    /** The same with one file as it is now. */
    TreeImage with(final String file, final Content content) {
        final Map<String, Content> changed = new TreeMap<>(files);
        changed.put(file, content);
        return new TreeImage(changed);
    }
}
