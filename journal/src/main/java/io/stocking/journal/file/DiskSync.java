package io.stocking.journal.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings files, and the names in directories, to the disk. */
public interface DiskSync {
    /** Returns when all that was written to a file is on the disk, through whatever channel or mapping it came. */
    void data(Path file, FileChannel channel) throws IOException;

    /** Returns when the names in a directory are on the disk. */
    void names(Path directory) throws IOException;

    /** As {@link #data}, for a file that is not open. */
    default void file(final Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            data(file, channel);
        }
    }

    /** That of the operating system. */
    static DiskSync ofSystem() {
        return new DiskSync() {
            @Override
            public void data(final Path file, final FileChannel channel) throws IOException {
                channel.force(false);
            }

            @Override
            public void names(final Path directory) throws IOException {
                try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        };
    }
}
