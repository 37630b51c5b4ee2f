package io.stocking.server.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads lines {@code key = value}; a {@code #} at the start of a line makes it a comment. Errors name lines and keys, never
 * what else stands there: it may be a password.
 */
final class ConfigurationFile {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,40}");

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
        final String key = line.substring(0, Math.max(0, equals)).strip();
        if (!KEY.matcher(key).matches()) {
            throw new ConfigurationException(place + " is not of the form key = value");
        }
        if (values.put(key, line.substring(equals + 1).strip()) != null) {
            throw new ConfigurationException(place + ": setting '" + key + "' stands in the file twice");
        }
    }
}
