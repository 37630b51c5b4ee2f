package io.stocking.journal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.agrona.CloseHelper;

/**
 * Brings a queue's files to the disk with fdatasync, which writes back every changed page of a file however it was
 * mapped; the queue's own sync reaches the present block of the present file only.
 */
final class DiskSync implements AutoCloseable {
    private final Path directory;
    private Path file;
    private FileChannel channel;

    DiskSync(final Path directory) {
        this.directory = directory;
    }

    /** Returns when everything up to the end of {@code newest} is on the disk. */
    void sync(final Path newest) throws IOException {
        if (!newest.equals(file)) {
            goOnTo(newest);
        }
        channel.force(false);
    }

    private void goOnTo(final Path newest) throws IOException {
        if (file != null) {
            channel.force(false);
            syncBetween(newest);
        }
        final FileChannel opened = FileChannel.open(newest, StandardOpenOption.WRITE);
        CloseHelper.close(channel);
        channel = opened;
        file = newest;
        directory(directory);
    }

    private void syncBetween(final Path newest) throws IOException {
        final List<Path> behind = QueueFiles.after(file);
        for (final Path between : behind) {
            if (between.compareTo(newest) < 0) {
                file(between);
            }
        }
    }

    /** Brings one file to the disk. */
    static void file(final Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Brings the names in a directory to the disk. */
    static void directory(final Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        CloseHelper.close(channel);
    }
}
