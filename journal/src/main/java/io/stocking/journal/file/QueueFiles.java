package io.stocking.journal.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.openhft.chronicle.queue.impl.single.SingleChronicleQueue;

/** The files of a queue, oldest first: their names sort by time. */
public final class QueueFiles {
    private QueueFiles() {}

    /** Files of the queue in {@code directory}; none when it is not there. */
    public static List<Path> in(final Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(QueueFiles::isQueueFile).sorted().toList();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    /** Files behind {@code file} in its queue. */
    static List<Path> after(final Path file) {
        return in(file.getParent()).stream()
                .filter(other -> other.compareTo(file) > 0)
                .toList();
    }

    private static boolean isQueueFile(final Path file) {
        return file.getFileName().toString().endsWith(SingleChronicleQueue.SUFFIX) && Files.isRegularFile(file);
    }
}
