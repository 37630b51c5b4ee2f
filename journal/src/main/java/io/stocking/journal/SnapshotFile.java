package io.stocking.journal;

import io.stocking.journal.file.DiskSync;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.EngineStateDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/** A snapshot on disk: messages behind their lengths (int), a length of 0, the CRC32C (int) of all that. */
final class SnapshotFile {
    /** What a snapshot is called until it is whole and on the disk. */
    static final String TEMPORARY_SUFFIX = ".tmp";

    private static final Pattern NAME = Pattern.compile("snapshot-(\\d{1,18})\\.sbe");
    private static final int TRAILER_LENGTH = 2 * Integer.BYTES;

    private SnapshotFile() {}

    /** Index of the command a snapshot was taken after, -1 for other files. */
    static long commandIndex(final Path file) {
        final Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : -1;
    }

    /** Writes a snapshot so that it is there whole or not at all. */
    static Path write(final Path directory, final SnapshotCopy copy, final DiskSync disk) throws IOException {
        final Path file = directory.resolve("snapshot-" + copy.commandIndex() + ".sbe");
        final Path temporary = directory.resolve(file.getFileName() + TEMPORARY_SUFFIX);
        try {
            writeAll(temporary, copy, disk);
        } catch (final IOException e) {
            // On a full disk the half of it would keep others from the space.
            Files.deleteIfExists(temporary);
            throw e;
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        disk.names(directory);
        return file;
    }

    private static void writeAll(final Path temporary, final SnapshotCopy copy, final DiskSync disk)
            throws IOException {
        final CRC32C checksum = new CRC32C();
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int chunk = 0; chunk < copy.chunkCount(); chunk++) {
                final ByteBuffer bytes = ByteBuffer.wrap(copy.chunk(chunk), 0, copy.chunkLength(chunk));
                checksum.update(bytes.duplicate());
                writeFully(channel, bytes);
            }
            final ByteBuffer trailer = ByteBuffer.allocate(TRAILER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            checksum.update(trailer.duplicate().limit(Integer.BYTES));
            writeFully(channel, trailer.putInt(Integer.BYTES, (int) checksum.getValue()));
            disk.data(temporary, channel);
        }
    }

    private static void writeFully(final FileChannel channel, final ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What is wrong with a snapshot, null when it is whole. */
    static String problem(final Path file) throws IOException {
        final MappedByteBuffer bytes = map(file);
        try {
            if (bytes == null) {
                return "is " + Files.size(file) + " bytes long";
            }
            final int checksumAt = bytes.capacity() - Integer.BYTES;
            final CRC32C checksum = new CRC32C();
            checksum.update(bytes.duplicate().limit(checksumAt));
            if ((int) checksum.getValue() != bytes.getInt(checksumAt)) {
                return "has a wrong checksum";
            }
            final EngineStateDecoder state = engineState(bytes);
            final long index = state == null ? -1 : state.commandIndex();
            return index == commandIndex(file) ? null : "holds the state after command " + index;
        } finally {
            IoUtil.unmap(bytes);
        }
    }

    /** The command that began the round which ran when a whole snapshot was taken, 0 before the first round. */
    static long roundStartCommandIndex(final Path file) throws IOException {
        final MappedByteBuffer bytes = map(file);
        try {
            return engineState(bytes).roundStartCommandIndex();
        } finally {
            IoUtil.unmap(bytes);
        }
    }

    private static EngineStateDecoder engineState(final MappedByteBuffer bytes) {
        final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, Integer.BYTES);
        return header.templateId() == EngineStateDecoder.TEMPLATE_ID
                ? new EngineStateDecoder().wrapAndApplyHeader(buffer, Integer.BYTES, header)
                : null;
    }

    /** Hands out the messages of a whole snapshot. */
    static void read(final Path file, final MessageSink sink) throws IOException {
        final MappedByteBuffer bytes = map(file);
        try {
            final UnsafeBuffer buffer = new UnsafeBuffer(bytes);
            int frame = 0;
            for (int length = bytes.getInt(frame); length != 0; length = bytes.getInt(frame)) {
                sink.onMessage(buffer, frame + Integer.BYTES, length);
                frame += Integer.BYTES + length;
            }
        } finally {
            IoUtil.unmap(bytes);
        }
    }

    private static MappedByteBuffer map(final Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            final long size = channel.size();
            if (size < TRAILER_LENGTH + EngineStateDecoder.BLOCK_LENGTH || size > Integer.MAX_VALUE) {
                return null;
            }
            final MappedByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, size);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            return bytes;
        }
    }
}
