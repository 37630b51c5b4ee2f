package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.server.monitoring.DebianProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes every sync of a server's journal take longer, as a bad disk does, until it is closed. */
final class SlowDisk implements AutoCloseable {
    // As far as the kernel keeps the names of threads.
    private static final String JOURNAL_THREAD = "stocking-journa";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Process strace;
    private final Path log;

    private SlowDisk(final Process strace, final Path log) {
        this.strace = strace;
        this.log = log;
    }

    static SlowDisk under(final ServerProcess server, final Duration delay, final Path log) throws IOException {
        return new SlowDisk(
                DebianProgram.STRACE.start(
                        log,
                        List.of(
                                "--attach=" + journalThread(server.pid()),
                                "--trace=fdatasync",
                                "--inject=fdatasync:delay_enter=" + TimeUnit.NANOSECONDS.toMicros(delay.toNanos()))),
                log);
    }

    /** Returns when it has begun. */
    void awaitSlow() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readString(log)).contains("attached"));
    }

    private static String journalThread(final long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(SlowDisk::isJournal)
                    .map(thread -> thread.getFileName().toString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isJournal(final Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip().equals(JOURNAL_THREAD);
        } catch (final IOException ended) {
            return false;
        }
    }

    @Override
    public void close() {
        strace.destroy();
        strace.onExit().join();
    }
}
