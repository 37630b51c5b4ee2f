package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an earlier run that was killed left of a database: taken over when it is as we would start it, stopped otherwise. */
final class Leftover {
    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration HUNG_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int ANY_PORT = 0;

    private final DatabaseProgram program;

    Leftover(final DatabaseProgram program) {
        this.program = program;
    }

    /**
     * Takes over what is left.
     *
     * @return empty when the program has to be started; nothing else uses its folder then
     */
    Optional<DatabaseProcess> adopt() throws IOException, InterruptedException {
        final PidFile pidFile = DatabaseProcess.pidFile(program);
        final Optional<PidFile.Entry> found = pidFile.find();
        if (found.isPresent()) {
            final PidFile.Entry entry = found.get();
            final boolean same = entry.has(program.terms());
            if (same && answers(entry.port())) {
                LOG.info(
                        "{} of an earlier run goes on as process {}",
                        program.name(),
                        entry.process().pid());
                return Optional.of(new DatabaseProcess(entry.process(), pidFile, entry.port()));
            }
            stop(entry.process(), same ? HUNG_TIMEOUT : STOP_TIMEOUT);
        }
        pidFile.delete();
        for (final ProcessHandle stray : strays()) {
            stop(stray, STOP_TIMEOUT);
        }
        return Optional.empty();
    }

    private boolean answers(final int port) {
        final long deadline = System.nanoTime() + ANSWER_TIMEOUT.toNanos();
        boolean answers = program.takesPassword(port);
        while (!answers && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            answers = program.takesPassword(port);
        }
        return answers;
    }

    private void stop(final ProcessHandle process, final Duration patience) throws InterruptedException {
        LOG.info("stopping {} of an earlier run, process {}", program.name(), process.pid());
        ProcessEnd.stop(process, patience);
    }

    /** Processes of the program in its folder that no pid file knows: we were killed just when we had started them. */
    private List<ProcessHandle> strays() throws IOException {
        final Path executable = Path.of(program.command(ANY_PORT).get(0)).getFileName();
        final Path folder = program.folder().toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).getFileName().equals(executable))
                        .isPresent())
                .filter(process -> runsIn(process, folder))
                .toList();
    }

    private static boolean runsIn(final ProcessHandle process, final Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .startsWith(folder);
        } catch (final IOException e) {
            // It has ended meanwhile, or is somebody else's.
            return false;
        }
    }
}
