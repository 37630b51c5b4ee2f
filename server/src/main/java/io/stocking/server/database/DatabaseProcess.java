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
    private static final int POLL_MILLIS = 10;
    private static final int LOG_LINES_SHOWN = 8;

    private final String name;
    private final Process process;
    private final PidFile pidFile;

    private DatabaseProcess(final String name, final Process process, final PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * Starts a program and returns when it is ready.
     *
     * @param folder takes its log and pid file
     * @throws IOException when it ends or is not ready in time; the message ends with the last lines of its log
     */
    static DatabaseProcess start(
            final String name, final Path folder, final List<String> command, final Readiness readiness)
            throws IOException, InterruptedException {
        final Path log = folder.resolve(name + ".log");
        final Process process = new ProcessBuilder(inSessionOfItsOwn(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        final PidFile pidFile = pidFile(name, folder);
        pidFile.write(process.toHandle());
        final DatabaseProcess database = new DatabaseProcess(name, process, pidFile);
        try {
            database.awaitReady(readiness, log);
        } catch (final IOException | InterruptedException | RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    static PidFile pidFile(final String name, final Path folder) {
        return new PidFile(folder.resolve(name + ".pid"));
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

    private void awaitReady(final Readiness readiness, final Path log) throws IOException, InterruptedException {
        final long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (!readiness.isReady()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IOException(name + " ended with status " + process.exitValue() + " before it was ready; "
                        + "the end of " + log + ":\n" + tail(log));
            }
            if (System.nanoTime() > deadline) {
                throw new IOException(name + " was not ready within " + START_TIMEOUT.toSeconds() + " s; the end of "
                        + log + ":\n" + tail(log));
            }
        }
    }

    static String tail(final Path log) throws IOException {
        final List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    }

    @Override
    public void close() throws IOException {
        try {
            PidFile.stop(process.toHandle());
            pidFile.delete();
        } catch (final InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a database answers. */
    interface Readiness {
        boolean isReady();
    }
}
