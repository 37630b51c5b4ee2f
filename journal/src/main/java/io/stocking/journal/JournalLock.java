package io.stocking.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.agrona.CloseHelper;

/** The claim of one process on a journal directory; the system takes it back when the process ends, however it ends. */
final class JournalLock implements AutoCloseable {
    private static final int MAX_PID_LENGTH = 20;

    // A process loses its lock on a file when it closes any channel to it, so it must not open a second one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private JournalLock(final Path file, final FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Claims {@code directory}, which exists. */
    static JournalLock claim(final Path directory) {
        try {
            final Path file = directory.toRealPath().resolve("journal.lock");
            if (!HELD_HERE.add(file)) {
                throw inUse(directory, Long.toString(ProcessHandle.current().pid()));
            }
            FileChannel channel = null;
            boolean claimed = false;
            try {
                channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                final FileLock lock = channel.tryLock();
                if (lock == null) {
                    throw inUse(directory, read(channel));
                }
                write(channel);
                claimed = true;
                return new JournalLock(file, channel);
            } finally {
                if (!claimed) {
                    CloseHelper.quietClose(channel);
                    HELD_HERE.remove(file);
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot lock journal directory " + directory, e);
        }
    }

    private static IllegalStateException inUse(final Path directory, final String pid) {
        return new IllegalStateException("journal directory " + directory + " is in use by process " + pid);
    }

    private static String read(final FileChannel channel) throws IOException {
        final ByteBuffer pid = ByteBuffer.allocate(MAX_PID_LENGTH);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).trim();
    }

    private static void write(final FileChannel channel) throws IOException {
        final String pid = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    }

    @Override
    public void close() {
        CloseHelper.close(channel);
        HELD_HERE.remove(file);
    }
}
