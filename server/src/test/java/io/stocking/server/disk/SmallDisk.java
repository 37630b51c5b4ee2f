package io.stocking.server.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file system of a few hundred megabytes that is mounted for a test, so that it can be filled; needs root. */
public final class SmallDisk implements AutoCloseable {
    /** Kinds of file systems. */
    public enum Kind {
        /** In memory. */
        TMPFS,
        /** In a file, as a disk has it. */
        EXT4
    }

    private static final long MEBIBYTE = 1 << 20;

    private final Path root;
    private final Path filler;

    private SmallDisk(final Path root) {
        this.root = root;
        filler = root.resolve("filler");
    }

    /**
     * Mounts one.
     *
     * @param root the folder to mount it at, is created; what an EXT4 is in is a file beside it
     */
    public static SmallDisk mount(final Kind kind, final Path root, final int mebibytes) throws Exception {
        Files.createDirectories(root);
        if (kind == Kind.TMPFS) {
            run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "tmpfs", root.toString());
        } else {
            final String image =
                    root.resolveSibling(root.getFileName() + ".image").toString();
            run("truncate", "-s", mebibytes + "M", image);
            run("mkfs.ext4", "-q", "-m", "0", image);
            run("mount", "-o", "loop", image, root.toString());
        }
        return new SmallDisk(root);
    }

    private static void run(final String... command) throws Exception {
        final Process process =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        final String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " ended with " + process.exitValue() + ": " + said);
        }
    }

    /** Where it is mounted. */
    public Path root() {
        return root;
    }

    /** Bytes it still has. */
    public long usableSpace() {
        return root.toFile().getUsableSpace();
    }

    /** Writes a file that leaves less than this. */
    public void fillUpTo(final long bytesLeft) throws IOException {
        try (FileChannel channel = open()) {
            while (usableSpace() >= bytesLeft) {
                channel.write(ByteBuffer.allocate((int) MEBIBYTE));
            }
        }
    }

    /** Writes a file until not a byte more goes in, whoever else writes. */
    public void fill() throws IOException {
        int length = (int) MEBIBYTE;
        try (FileChannel channel = open()) {
            while (length > 0) {
                try {
                    channel.write(ByteBuffer.allocate(length));
                } catch (final IOException full) {
                    length /= 2;
                }
            }
        }
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(filler, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Gives the space back. */
    public void empty() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws Exception {
        try {
            run("umount", root.toString());
        } catch (final IOException busy) {
            run("umount", "--lazy", root.toString());
            throw busy;
        }
    }
}
