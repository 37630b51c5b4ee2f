package io.stocking.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Everything a server keeps, below one folder that only one server may use at a time. */
final class DataDirectory implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;

    private DataDirectory(final Path folder, final FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Takes the folder for this process; the operating system gives it back when the process ends in any way. */
    static DataDirectory take(final Path folder) throws IOException {
        Files.createDirectories(folder);
        final Path file = folder.resolve("lock");
        final FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new StartFailure("another server runs with the data folder " + folder
                    + "; stop it, or give this one a folder of its own with --data");
        }
        return new DataDirectory(folder, channel);
    }

    private static FileLock tryLock(final FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (final OverlappingFileLockException e) {
            return null;
        }
    }

    Path journal() {
        return folder.resolve("journal");
    }

    Path mysql() {
        return folder.resolve("mysql");
    }

    Path redis() {
        return folder.resolve("redis");
    }

    Path loadKeys() {
        return folder.resolve("load-keys");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
