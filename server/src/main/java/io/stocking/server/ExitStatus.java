package io.stocking.server;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the process says to whoever started it. */
final class ExitStatus {
    static final int FINE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** The exchange contradicted itself, or its log cannot be trusted: only a restart, which replays, can go on. */
    static final int HALTED = 70;

    private static final Logger LOG = LoggerFactory.getLogger(ExitStatus.class);

    private ExitStatus() {}

    /** Ends the process at once, before anything wrong gets out. */
    static void halt(final Throwable failure) {
        LOG.error("the exchange halts; start it again to recover by replay", failure);
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        Runtime.getRuntime().halt(HALTED);
    }
}
