package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A server that is killed and started again with the same settings and data, while its databases run on. */
final class RestartedServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Path data;
    private String[] flags;
    private ServerProcess process;

    RestartedServer(final Path data, final String... flags) {
        this.data = data;
        this.flags = flags;
    }

    /** Rounds that begin behind the next start have phases of these lengths, in seconds. */
    void roundsOf(final long setup, final long open, final long settling, final long intermission) {
        flags = new String[] {
            "--round-setup=" + setup + "s",
            "--round-open=" + open + "s",
            "--round-settling=" + settling + "s",
            "--round-intermission=" + intermission + "s"
        };
    }

    /** Starts it and does not wait for anything. */
    void launch() throws IOException {
        process = ServerProcess.launch(
                data, Stream.concat(Stream.of("--port=0"), Stream.of(flags)).toArray(String[]::new));
    }

    /** Starts it; returns where it is when it is ready. */
    URI start() throws IOException {
        launch();
        return process.awaitReady().url();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void killWhenItSays(final String words) throws InterruptedException {
        awaitAtOnce(() -> process.text().contains(words));
        kill();
    }

    /** @param time milliseconds since the epoch */
    void killAt(final long time) throws InterruptedException {
        awaitTime(time);
        kill();
    }

    /** @param time milliseconds since the epoch */
    static void awaitTime(final long time) {
        awaitAtOnce(() -> System.currentTimeMillis() >= time);
    }

    private static void awaitAtOnce(final Callable<Boolean> condition) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(AT_ONCE)
                .atMost(PATIENCE)
                .until(condition);
    }

    /** How many commands the last start found in the journal. */
    long recoveredCommands() {
        return Long.parseLong(process.valueAfter("recovered to command ").split(" ")[0]);
    }

    /** Ends it in order, and its databases with it. */
    void stop() throws InterruptedException {
        process.terminate();
        assertThat(process.awaitExit()).as(process.text()).isZero();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
