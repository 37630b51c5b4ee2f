package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers a child process on disk, so that the next start finds it when we were killed. */
final class PidFile {
    private static final Logger LOG = LoggerFactory.getLogger(PidFile.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(final Path file) {
        this.file = file;
    }

    void write(final ProcessHandle process) throws IOException {
        final long startedAt =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(file, process.pid() + " " + startedAt + "\n");
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Stops the process that an earlier run left behind, if it still lives. */
    void stopLeftover() throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            return;
        }
        final Optional<ProcessHandle> leftover = find();
        if (leftover.isPresent()) {
            LOG.info(
                    "stopping process {} that an earlier run left behind",
                    leftover.get().pid());
            stop(leftover.get());
        }
        delete();
    }

    /** Asks the process to end, and ends it when it does not. */
    static void stop(final ProcessHandle process) throws InterruptedException {
        process.destroy();
        if (!ended(process)) {
            LOG.warn("process {} did not end within {} s and is killed", process.pid(), STOP_TIMEOUT.toSeconds());
            process.destroyForcibly();
            if (!ended(process)) {
                throw new IllegalStateException("process " + process.pid() + " cannot be ended");
            }
        }
    }

    private static boolean ended(final ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (final TimeoutException e) {
            return false;
        } catch (final ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }

    // A number alone may by now be another process: its start has to agree too.
    private Optional<ProcessHandle> find() throws IOException {
        final String[] parts = Files.readString(file).strip().split(" ");
        if (parts.length != 2) {
            return Optional.empty();
        }
        final Instant startedAt = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(START_TOLERANCE) < 0)
                        .isPresent());
    }
}
