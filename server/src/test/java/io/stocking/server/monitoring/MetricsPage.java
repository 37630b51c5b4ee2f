package io.stocking.server.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of what is measured, as docs/metrics.md has it and as a server's answer makes it. */
public final class MetricsPage {
    private static final String OURS = "stocking_";
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

    private MetricsPage() {}

    /** The rows of the page. */
    public static List<String> rows() throws IOException {
        return Files.readAllLines(ShippedFiles.OPS.resolveSibling("docs/metrics.md")).stream()
                .filter(line -> line.startsWith("| `" + OURS))
                .toList();
    }

    /** The rows that an answer of {@code /metrics} asks for, by name. */
    public static List<String> rowsOf(final String metrics) {
        final TreeMap<String, Family> families = new TreeMap<>();
        Family family = null;
        for (final String line : metrics.lines().toList()) {
            final String[] words = line.split(" ", 4);
            if (line.startsWith("# HELP " + OURS)) {
                family = new Family(words[3]);
                families.put(words[2], family);
            } else if (line.startsWith("# TYPE " + OURS)) {
                family.type = words[3];
            } else if (line.startsWith(OURS)) {
                family.addLabels(line);
            }
        }
        // When each counter and histogram began is told by the client library for all alike.
        families.keySet().removeIf(name -> name.endsWith("_created"));
        return families.entrySet().stream()
                .map(entry -> entry.getValue().row(entry.getKey()))
                .toList();
    }

    private static final class Family {
        private final String help;
        private final TreeSet<String> labels = new TreeSet<>();
        private String type = "";

        private Family(final String help) {
            this.help = help;
        }

        private void addLabels(final String sample) {
            final Matcher label = LABEL.matcher(sample);
            while (label.find()) {
                if (!label.group(1).equals("le")) {
                    labels.add("`" + label.group(1) + "`");
                }
            }
        }

        private String row(final String name) {
            return "| `%s` | %s | %s | %s |".formatted(name, type, String.join(", ", labels), help);
        }
    }
}
