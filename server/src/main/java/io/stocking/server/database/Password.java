package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            PrivateFile.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }
}
