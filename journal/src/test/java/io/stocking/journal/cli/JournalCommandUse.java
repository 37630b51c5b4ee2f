package io.stocking.journal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Runs the journal commands and keeps what they print. */
final class JournalCommandUse {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The exit status of a command for a directory. */
    int journal(final Path directory, final String command, final String... options) {
        final List<String> arguments = new ArrayList<>(List.of(command, directory.toString()));
        arguments.addAll(Arrays.asList(options));
        return execute(arguments.toArray(new String[0]));
    }

    int execute(final String... arguments) {
        return new CommandLine(new JournalCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    /** What is printed from now on counts. */
    void forget() {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
    }

    List<JsonNode> jsonLines() throws IOException {
        final ObjectMapper mapper = new ObjectMapper();
        final List<JsonNode> lines = new ArrayList<>();
        for (final String line : out.toString().lines().toList()) {
            lines.add(mapper.readTree(line));
        }
        return lines;
    }
}
