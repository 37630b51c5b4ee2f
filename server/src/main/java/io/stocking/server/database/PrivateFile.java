package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that nobody but its owner may read, not even for a moment. */
public final class PrivateFile {
    private PrivateFile() {}

    /** Writes it, all at once. */
    public static void write(final Path file, final String content) throws IOException {
        final Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
