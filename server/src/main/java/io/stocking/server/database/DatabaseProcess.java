package io.stocking.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A private database in a process of its own: started, watched until it is ready, stopped. */
final class DatabaseProcess implements AutoCloseable {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final int POLL_MILLIS = 10;
    private static final int LOG_LINES_SHOWN = 8;

    private final ProcessHandle process;
    private final PidFile pidFile;
    private final int port;

    /** Takes charge of a process that listens on {@code port}. */
    DatabaseProcess(final ProcessHandle process, final PidFile pidFile, final int port) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
    }

    /**
     * Starts a program on a free port and returns when it is ready.
     *
     * @throws IOException when it ends or is not ready in time; the message ends with the last lines of its log
     */
    static DatabaseProcess start(final DatabaseProgram program) throws IOException, InterruptedException {
        final int port = Loopback.freePort();
        program.prepare(port);
        final Path log = program.folder().resolve(program.name() + ".log");
        final Process process = new ProcessBuilder(inSessionOfItsOwn(program.command(port)))
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        final PidFile pidFile = pidFile(program);
        pidFile.write(process.toHandle(), port, program.terms());
        try {
            awaitReady(program, port, process, log);
        } catch (final IOException | InterruptedException | RuntimeException e) {
            new DatabaseProcess(process.toHandle(), pidFile, port).close();
            throw e;
        }
        return new DatabaseProcess(process.toHandle(), pidFile, port);
    }

    static PidFile pidFile(final DatabaseProgram program) {
        return new PidFile(program.folder().resolve(program.name() + ".pid"));
    }

    // Ctrl-C goes to everything in the terminal's foreground group; the database has to outlive our own shutdown.
    private static List<String> inSessionOfItsOwn(final List<String> command) {
        final List<String> full = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            full.add(SETSID.toString());
        }
        full.addAll(command);
        return full;
    }

    private static void awaitReady(final DatabaseProgram program, final int port, final Process process, final Path log)
            throws IOException, InterruptedException {
        final long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!program.isUp(port)) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException(program.name() + " ended with status " + process.exitValue()
                        + " before it was ready; the end of " + log + ":\n" + tail(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(program.name() + " was not ready within " + START_TIMEOUT.toSeconds()
                        + " s; the end of " + log + ":\n" + tail(log));
            }
        }
    }

    static String tail(final Path log) throws IOException {
        final List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    /** Where it listens. */
    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        try {
            ProcessEnd.stop(process, STOP_TIMEOUT);
            pidFile.delete();
        } catch (final InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
