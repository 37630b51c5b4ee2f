package io.stocking.server.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real server in a process of its own, and all it has started. */
final class ServerProcess implements AutoCloseable {
    /** How the last line may begin: nobody but this class says it. */
    static final String OUTPUT_ENDS = "the output ends: ";

    private static final String READY = "Stocking is ready: ";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final long startedAt = System.nanoTime();
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final List<ProcessHandle> children = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();
    private volatile long readyAt;

    private ServerProcess(final Process process, final Path data) {
        this.process = process;
        this.data = data;
        follow(process.getInputStream());
        follow(process.getErrorStream());
    }

    /** Starts {@code up} with a data folder, on a free port, in a round that stays open for hours. */
    static ServerProcess start(final Path data, final String... flags) throws Exception {
        return startInRounds(
                data,
                Stream.concat(Stream.of("--round-setup=1s", "--round-open=6h"), Stream.of(flags))
                        .toArray(String[]::new));
    }

    /** The same with rounds as the flags say. */
    static ServerProcess startInRounds(final Path data, final String... flags) throws Exception {
        return launch(
                        data,
                        Stream.concat(Stream.of("--port=0"), Stream.of(flags)).toArray(String[]::new))
                .awaitReady();
    }

    /** Starts {@code up} with a data folder and does not wait for anything. */
    static ServerProcess launch(final Path data, final String... flags) throws IOException {
        final String[] arguments = Stream.concat(Stream.of("up", "--data=" + data), Stream.of(flags))
                .toArray(String[]::new);
        return new ServerProcess(process(JavaRuntime.current(), Map.of(), arguments), data);
    }

    /** Starts any command of the program. */
    static ServerProcess launch(final Map<String, String> environment, final String... arguments) throws IOException {
        return launch(JavaRuntime.current(), environment, arguments);
    }

    static ServerProcess launch(
            final JavaRuntime java, final Map<String, String> environment, final String... arguments)
            throws IOException {
        return new ServerProcess(process(java, environment, arguments), null);
    }

    private static Process process(
            final JavaRuntime java, final Map<String, String> environment, final String... arguments)
            throws IOException {
        final ProcessBuilder builder = new ProcessBuilder(java.command(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("STOCKING_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Returns when it serves. */
    ServerProcess awaitReady() {
        try {
            ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (final Exception e) {
            close();
            throw new IllegalStateException("the server did not start:\n" + text(), e);
        }
        children.addAll(databases());
        return this;
    }

    /** The private databases of its data folder, whichever server started them. */
    private List<ProcessHandle> databases() {
        return data == null
                ? List.of()
                : PrivateDatabase.of(data).map(PrivateDatabase::process).toList();
    }

    private void follow(final InputStream stream) {
        final Thread reader = new Thread(() -> read(stream), "server-output");
        reader.setDaemon(true);
        reader.start();
        readers.add(reader);
    }

    private void read(final InputStream stream) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                output.add(line);
                final int said = line.indexOf(READY);
                if (said >= 0) {
                    readyAt = System.nanoTime();
                    // A log of JSON has a quotation mark behind it.
                    ready.complete(
                            URI.create(line.substring(said + READY.length()).split("\"")[0]));
                }
                line = lines.readLine();
            }
        } catch (final IOException e) {
            output.add(OUTPUT_ENDS + e);
        }
        ready.completeExceptionally(new IllegalStateException("its output ended"));
    }

    URI url() {
        return ready.join();
    }

    /** From the start of the process to the line that says it is ready; 0 while it is not. */
    long millisToReady() {
        return readyAt == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(readyAt - startedAt);
    }

    /** Everything it has said so far. */
    String text() {
        return String.join("\n", output);
    }

    /** The lines it has said so far, in order. */
    List<String> lines() {
        return List.copyOf(output);
    }

    /** What stands behind {@code label} in the first line of the output that has it. */
    String valueAfter(final String label) {
        return output.stream()
                .filter(line -> line.contains(label))
                .map(line ->
                        line.substring(line.indexOf(label) + label.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + label + "' in:\n" + text()));
    }

    long pid() {
        return process.pid();
    }

    List<ProcessHandle> children() {
        return children;
    }

    /** As {@code kill -9} does: nothing of ours gets to run. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /** Whether it ends by itself within this time. */
    boolean endsWithin(final Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        signal("INT");
    }

    /** As {@code kill -NAME} does. */
    void signal(final String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As {@code kill} does; what it says then is still heard, unlike after {@code Process.destroy}. */
    void terminate() {
        process.toHandle().destroy();
    }

    /** Waits for its end and all it says, and returns the exit status. */
    int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end:\n" + text());
        }
        for (final Thread reader : readers) {
            reader.join(PATIENCE.toMillis());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(children::add);
        process.destroyForcibly();
        process.onExit().join();
        children.addAll(databases());
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }
}
