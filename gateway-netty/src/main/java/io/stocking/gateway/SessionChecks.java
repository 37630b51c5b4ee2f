package io.stocking.gateway;

import io.stocking.gateway.session.SessionStore;
import io.stocking.gateway.ws.WebSocketGateway;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the sessions behind open WebSockets, each once in an interval: one whose end went unheard, or
 * that has grown too old, is closed, and one in use does not expire as idle. Every second has its share of them.
 */
final class SessionChecks implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionChecks.class);

    private final WebSocketGateway webSockets;
    private final SessionStore sessions;
    private final int shares;
    private int share;

    /** @param interval whole seconds */
    SessionChecks(final WebSocketGateway webSockets, final SessionStore sessions, final Duration interval) {
        shares = (int) interval.toSeconds();
        this.webSockets = webSockets;
        this.sessions = sessions;
    }

    @Override
    public void run() {
        share = (share + 1) % shares;
        try {
            webSockets.forEachCredential(credential -> {
                if (Math.floorMod(credential.hashCode(), shares) == share) {
                    sessions.check(credential);
                }
            });
        } catch (final RuntimeException failure) {
            LOG.error("sessions of open connections could not be checked", failure);
        }
    }
}
