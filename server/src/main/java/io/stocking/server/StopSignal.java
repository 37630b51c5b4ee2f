package io.stocking.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns Ctrl-C and SIGTERM into an orderly stop: the server is told, gets a limited time to finish, and the process ends
 * with status 0 if it did.
 */
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final Duration PATIENCE = Duration.ofMillis(9_500);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    /** From now on signals stop the server rather than the process. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "stop-signal"));
    }

    /** Returns when the server is to stop. */
    void await() throws InterruptedException {
        requested.await();
    }

    /** The server has stopped, or never ran: the process may end as it likes. */
    void finished() {
        finished.countDown();
    }

    private void onShutdown() {
        if (finished.getCount() == 0) {
            return;
        }
        requested.countDown();
        // The JVM would report the signal as status 143; a stop that was asked for and went well is a success.
        Runtime.getRuntime().halt(finishesInTime() ? ExitStatus.FINE : ExitStatus.FAILED);
    }

    private boolean finishesInTime() {
        try {
            if (finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
            LOG.error("not stopped within {} ms, ending anyway; the next start recovers", PATIENCE.toMillis());
        } catch (final InterruptedException e) {
            LOG.error("interrupted while stopping, ending anyway; the next start recovers", e);
        }
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        return false;
    }
}
