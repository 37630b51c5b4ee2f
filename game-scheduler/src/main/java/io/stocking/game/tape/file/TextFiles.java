package io.stocking.game.tape.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens text files, packed ones by their name. */
final class TextFiles {
    private static final int BUFFER_BYTES = 1 << 16;

    private TextFiles() {}

    static BufferedReader open(final Path file) throws IOException {
        final InputStream stream = Files.newInputStream(file);
        try {
            final InputStream text =
                    file.toString().endsWith(".gz") ? new GZIPInputStream(stream, BUFFER_BYTES) : stream;
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), BUFFER_BYTES);
        } catch (final IOException notPacked) {
            stream.close();
            throw notPacked;
        }
    }
}
