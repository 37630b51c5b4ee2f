package io.stocking.server.database;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends processes, ours or those of an earlier run. */
final class ProcessEnd {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessEnd.class);
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(20);

    private ProcessEnd() {}

    /** Asks the process to end, and ends it when it has not done so after {@code patience}. */
    static void stop(final ProcessHandle process, final Duration patience) throws InterruptedException {
        process.destroy();
        if (!ended(process, patience)) {
            LOG.warn("process {} did not end within {} s and is killed", process.pid(), patience.toSeconds());
            process.destroyForcibly();
            if (!ended(process, KILL_TIMEOUT)) {
                throw new IllegalStateException("process " + process.pid() + " cannot be ended");
            }
        }
    }

    private static boolean ended(final ProcessHandle process, final Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (final TimeoutException e) {
            return false;
        } catch (final ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }
}
