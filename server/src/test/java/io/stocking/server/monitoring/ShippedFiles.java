package io.stocking.server.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files in {@code ops} as they are shipped, and copies of them in which a test has changed what it must. */
final class ShippedFiles {
    static final Path OPS = Path.of("").toAbsolutePath().getParent().resolve("ops");

    private ShippedFiles() {}

    /** Those of a folder and below it whose names end so. */
    static List<Path> in(final String folder, final String ending) throws IOException {
        try (Stream<Path> files = Files.walk(OPS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** Copies a folder of {@code ops} with everything below it. */
    static Path copy(final String folder, final Path to) throws IOException {
        final Path from = OPS.resolve(folder);
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
        return to;
    }

    private static void copyOne(final Path file, final Path copy) {
        try {
            Files.copy(file, copy);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what matches; it is a mistake of the test when nothing does. */
    static void replace(final Path file, final String expression, final String by) throws IOException {
        final String before = Files.readString(file);
        final String after = before.replaceAll(expression, by);
        if (after.equals(before)) {
            throw new AssertionError("nothing in " + file + " matches " + expression);
        }
        Files.writeString(file, after);
    }
}
