package io.stocking.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A story with its expected outcome, line by line; lines before the first {@code scenario} of a file start them all. */
record Scenario(String name, List<Line> lines) {
    private static final String TITLE = "scenario ";

    /** A line with the place to look for when it fails. */
    record Line(String place, String text) {}

    /** All scenarios of a folder, file by file. */
    static List<Scenario> readAll(final Path folder) throws IOException {
        final List<Scenario> scenarios = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (final Path file : files.sorted().toList()) {
                scenarios.addAll(read(file));
            }
        }
        return scenarios;
    }

    private static List<Scenario> read(final Path file) throws IOException {
        final List<Scenario> scenarios = new ArrayList<>();
        final List<Line> preamble = new ArrayList<>();
        List<Line> current = preamble;
        int number = 0;
        for (final String text : Files.readAllLines(file)) {
            number++;
            final String line = text.strip();
            if (line.startsWith(TITLE)) {
                current = new ArrayList<>(preamble);
                scenarios.add(new Scenario(line.substring(TITLE.length()), current));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(new Line(file.getFileName() + ":" + number, line));
            }
        }
        return scenarios;
    }
}
