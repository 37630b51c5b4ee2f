package io.stocking.server.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads lines {@code key = value}; a {@code #} at the start of a line makes it a comment. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    static Map<String, String> read(final Path file) {
        final Map<String, String> values = new TreeMap<>();
        final List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (final IOException e) {
            throw new ConfigurationException("configuration file " + file + " cannot be read: " + e, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            final String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(line, file + " line " + (i + 1), values);
            }
        }
        return values;
    }

    private static void readLine(final String line, final String place, final Map<String, String> values) {
        final int equals = line.indexOf('=');
        if (equals < 1) {
            throw new ConfigurationException(place + ": '" + line + "' is not of the form key = value");
        }
        final String key = line.substring(0, equals).strip();
        if (values.put(key, line.substring(equals + 1).strip()) != null) {
            throw new ConfigurationException(place + ": setting '" + key + "' stands in the file twice");
        }
    }
}
