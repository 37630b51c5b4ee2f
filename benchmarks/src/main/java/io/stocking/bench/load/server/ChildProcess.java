package io.stocking.bench.load.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process of ours that ends with us. */
final class ChildProcess implements AutoCloseable {
    private static final long START_SECONDS = 300;
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final Thread onExit = new Thread(this::stop);
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private ChildProcess(final Process process, final Path log, final String readyPrefix) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(onExit);
        final Thread reader = new Thread(() -> read(readyPrefix), "child-output");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts it; its environment has no settings of ours.
     *
     * @param log gets what it says on its error output
     * @param readyPrefix how the line begins by which it says that it is ready
     */
    static ChildProcess start(final List<String> command, final Path log, final String readyPrefix) throws IOException {
        final ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("STOCKING_"));
        return new ChildProcess(builder.start(), log, readyPrefix);
    }

    /** Its number. */
    long pid() {
        return process.pid();
    }

    /** What stands behind the prefix in the line that says it is ready. */
    String awaitReady() throws IOException {
        try {
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (final ExecutionException | TimeoutException failure) {
            throw new IOException("a process of the load did not start: " + Files.readString(log), failure);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Reads to the end, so that the process can always go on speaking. */
    private void read(final String readyPrefix) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(readyPrefix)) {
                    ready.complete(line.substring(readyPrefix.length()));
                }
            }
            ready.completeExceptionally(new IOException("it ended"));
        } catch (final IOException failure) {
            ready.completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (final InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
