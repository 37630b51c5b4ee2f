package io.stocking.server.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the system that tests need; its package is installed by .ci/run. */
public enum DebianProgram {
    PROMETHEUS("/usr/bin/prometheus", "prometheus"),
    PROMTOOL("/usr/bin/promtool", "prometheus"),
    ALERTMANAGER("/usr/bin/prometheus-alertmanager", "prometheus-alertmanager"),
    AMTOOL("/usr/bin/amtool", "prometheus-alertmanager"),
    STRACE("/usr/bin/strace", "strace");

    private final Path path;
    private final String debianPackage;

    DebianProgram(final String path, final String debianPackage) {
        this.path = Path.of(path);
        this.debianPackage = debianPackage;
    }

    /** Starts it with its output in a file. */
    public Process start(final Path log, final List<String> arguments) throws IOException {
        return builder(arguments).redirectOutput(log.toFile()).start();
    }

    /** Runs it and returns what it said, when it ended well. */
    public String run(final List<String> arguments) throws IOException, InterruptedException {
        final Process process = builder(arguments).start();
        final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(path.getFileName() + " " + String.join(" ", arguments) + " ended with "
                    + process.exitValue() + ":\n" + said);
        }
        return said;
    }

    private ProcessBuilder builder(final List<String> arguments) {
        if (!Files.isExecutable(path)) {
            throw new AssertionError(path + " is not there, and this test needs it: apt-get install " + debianPackage);
        }
        final List<String> command = new ArrayList<>(List.of(path.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
