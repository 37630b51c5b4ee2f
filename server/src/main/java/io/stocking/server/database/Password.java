package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The random password of a private database, in a file only its owner reads. */
final class Password {
    private static final int BYTES = 16;

    private Password() {}

    /** Reads the password, or draws one when there is none. */
    static String readOrCreate(final Path file) throws IOException {
        if (!Files.exists(file)) {
            final byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            writePrivate(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    /** Writes a file that nobody else may read, not even for a moment. */
    static void writePrivate(final Path file, final String content) throws IOException {
        final Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, content, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
