package io.stocking.journal.file;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.openhft.posix.OpenFlag;
import net.openhft.posix.PosixAPI;
import org.agrona.CloseHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the files of a queue, one after the other, and brings them to the disk with fdatasync, which writes back every
 * changed page however it was written; the queue's own sync reaches the mapped block of the present file only. Disk space is
 * taken ahead: a write to a mapped page that finds the disk full would end the process. What is synced is written ahead too,
 * with zeros: the first write to a page changes the file's map as well, which its sync waits for too.
 */
final class FileOutput implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FileOutput.class);
    private static final long TAKEN_AHEAD = 1 << 20;
    private static final int PAGE = 4 << 10;
    private static final int WRITTEN_AHEAD = 16 * PAGE;
    private static final int KEEP_SIZE = 1;
    private static final int NO_SPACE = 28;
    private static final int NO_QUOTA = 122;

    private final Path directory;
    private final DiskTerms disk;
    private final ByteBuffer zeros = ByteBuffer.allocateDirect(PAGE);
    private File file;
    private FileChannel channel;
    private int descriptor;
    private long taken;
    private long zeroed;
    private boolean startedHere;

    FileOutput(final Path directory, final DiskTerms disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /**
     * Writes to this file from now on; it is created when it is not there.
     *
     * @return false when it did so before; else the file that was left is on the disk, if it has to be
     */
    boolean goTo(final File newest) throws IOException {
        if (newest.equals(file)) {
            return false;
        }
        startedHere = !newest.exists();
        if (startedHere) {
            Files.createFile(newest.toPath());
        }
        if (disk.durable()) {
            sync();
            disk.sync().names(directory);
        }
        final FileChannel opened = FileChannel.open(newest.toPath(), StandardOpenOption.WRITE);
        close();
        channel = opened;
        descriptor = PosixAPI.posix().open(newest.getPath(), OpenFlag.O_RDWR, 0);
        file = newest;
        taken = 0;
        zeroed = 0;
        return true;
    }

    /** Whether it writes to this file. */
    boolean isAt(final File other) {
        return file.getName().equals(other.getName());
    }

    /**
     * Returns when the file has its blocks on the disk up to {@code end}, behind which nothing was ever written, and somewhat more.
     *
     * @throws IOException when the disk is full
     */
    void takeSpace(final long end) throws IOException {
        if (end > taken) {
            allocate(end);
        }
        if (end > zeroed && startedHere && disk.durable()) {
            writeAhead(end);
        }
    }

    private void allocate(final long end) throws IOException {
        final long wanted = end + TAKEN_AHEAD;
        if (PosixAPI.posix().fallocate(descriptor, KEEP_SIZE, taken, wanted - taken) != 0) {
            final int error = PosixAPI.posix().lastError();
            if (error == NO_SPACE || error == NO_QUOTA) {
                throw new IOException("no disk space for " + (wanted - taken) + " more bytes of " + file);
            }
            LOG.warn(
                    "the file system of {} takes no space ahead (error {}): a full disk may end the process",
                    file,
                    error);
        }
        taken = wanted;
    }

    /** Within its blocks, and its length, which is the queue's to change; page by page, as the kernel would make one large page of more. */
    private void writeAhead(final long end) throws IOException {
        final long until = Math.min(Math.min(end + WRITTEN_AHEAD, taken), channel.size());
        for (long place = Math.max(zeroed, end & -PAGE); place + PAGE <= until; place += PAGE) {
            write(zeros.clear(), place);
            zeroed = place + PAGE;
        }
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
        if (channel != null) {
            CloseHelper.close(channel);
            PosixAPI.posix().close(descriptor);
            channel = null;
        }
    }
}
