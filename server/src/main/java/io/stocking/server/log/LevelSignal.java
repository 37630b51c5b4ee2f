package io.stocking.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** Turns SIGUSR1 into more to read: debug at the first, back to the level of the setting at the next. */
final class LevelSignal {
    /** The JVM uses USR2 itself, HUP is how a terminal says goodbye. */
    static final String NAME = "USR1";

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(LevelSignal.class);

    private final Logger logger;
    private final Level usual;

    LevelSignal(final Logger logger, final Level usual) {
        this.logger = logger;
        this.usual = usual;
    }

    /** From now on the signal counts, where the system has it. */
    void install() {
        try {
            Signal.handle(new Signal(NAME), signal -> toggle());
        } catch (final IllegalArgumentException unknown) {
            LOG.debug("this system has no signal {}: the level of the log stays as it is", NAME, unknown);
        }
    }

    private void toggle() {
        logger.setLevel(logger.getLevel() == Level.DEBUG ? usual : Level.DEBUG);
        // A warning, so that it is seen from either side of the change.
        LOG.warn("the log begins at {} now; SIG{} changes that again", logger.getLevel(), NAME);
    }
}
