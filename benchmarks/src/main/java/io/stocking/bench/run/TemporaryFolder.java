package io.stocking.bench.run;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A new folder on the disk that holds the build, gone when closed. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    /** Creates it. */
    public TemporaryFolder(final String prefix) {
        try {
            final Path parent = Files.createDirectories(BenchFolders.target().resolve("bench-journals"));
            path = Files.createTempDirectory(parent, prefix);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot create a folder for journals", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        final List<File> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst =
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).toList();
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
        for (final File file : deepestFirst) {
            if (!file.delete()) {
                throw new IllegalStateException("cannot delete " + file);
            }
        }
    }
}
