package io.stocking.journal.file;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.agrona.CloseHelper;

/**
 * Writes to the files of a queue, one after the other, and brings them to the disk with fdatasync, which writes back every
 * changed page however it was written; the queue's own sync reaches the mapped block of the present file only.
 */
final class FileOutput implements AutoCloseable {
    private final Path directory;
    private final DiskTerms disk;
    private File file;
    private FileChannel channel;

    FileOutput(final Path directory, final DiskTerms disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /**
     * Writes to this file from now on.
     *
     * @return false when it did so before; else the file that was left is on the disk, if it has to be
     */
    boolean goTo(final File newest) throws IOException {
        if (newest == file) {
            return false;
        }
        if (disk.durable()) {
            sync();
            disk.sync().names(directory);
        }
        final FileChannel opened = FileChannel.open(newest.toPath(), StandardOpenOption.WRITE);
        CloseHelper.close(channel);
        channel = opened;
        file = newest;
        return true;
    }

    void write(final ByteBuffer bytes, final long place) throws IOException {
        long next = place;
        while (bytes.hasRemaining()) {
            next += channel.write(bytes, next);
        }
    }

    /** Returns when all that was written is on the disk. */
    void sync() throws IOException {
        if (channel != null) {
            disk.sync().data(file.toPath(), channel);
        }
    }

    @Override
    public void close() {
        CloseHelper.close(channel);
    }
}
