package io.stocking.journal.damage;

import io.stocking.journal.damage.TreeImage.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files, and the names that directories give them; both apart, as a file system keeps them, by the file's number. */
final class DiskState {
    private final Map<Object, Content> files = new HashMap<>();
    private final Map<Object, Map<String, Object>> directories = new HashMap<>();

    DiskState() {}

    DiskState(final DiskState other) {
        files.putAll(other.files);
        directories.putAll(other.directories);
    }

    static Object keyOf(final Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a file or a directory with everything below. */
    void add(final Path path) throws IOException {
        if (Files.isDirectory(path)) {
            addNames(path);
            try (Stream<Path> entries = Files.list(path)) {
                for (final Path entry : entries.toList()) {
                    add(entry);
                }
            }
        } else {
            addFile(path);
        }
    }

    void addFile(final Path file) throws IOException {
        addFile(keyOf(file), Content.read(file));
    }

    void addFile(final Object key, final Content content) {
        files.put(key, content);
    }

    void addNames(final Path directory) throws IOException {
        final Map<String, Object> names = new TreeMap<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.forEach(entry -> names.put(entry.getFileName().toString(), keyOf(entry)));
        }
        directories.put(keyOf(directory), names);
    }

    boolean isDirectory(final Object key) {
        return directories.containsKey(key);
    }

    Map<String, Object> names(final Object directory) {
        return directories.getOrDefault(directory, Map.of());
    }

    Content file(final Object key) {
        return files.getOrDefault(key, new Content(new byte[0], 0));
    }
}
