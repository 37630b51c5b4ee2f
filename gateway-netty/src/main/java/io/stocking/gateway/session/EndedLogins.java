package io.stocking.gateway.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log-ins that ended, at this gateway or another: every gateway is told by Redis. A log-in goes by its credential, which is
 * no secret: the hash of a session's id, or the name of an API key.
 */
public final class EndedLogins {
    private static final Logger LOG = LoggerFactory.getLogger(EndedLogins.class);
    private static final String CHANNEL = "ended-logins";
    private static final int KEPT = 10_000;

    private final RedisConnection redis;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, String> newest = new LinkedHashMap<>();

    public EndedLogins(final RedisConnection redis) {
        this.redis = redis;
        redis.subscribe(CHANNEL, this::onMessage, this::onGap);
    }

    /** Hears of every log-in that ends; must not block. */
    public interface Listener {
        void onEnded(String credential, String reason);

        /** Some may have ended since the last call without a word. */
        default void onGap() {}
    }

    /** Tells {@code listener} from now on. */
    public void listen(final Listener listener) {
        listeners.add(listener);
    }

    /** Tells this gateway at once and all others by Redis; what does not reach them they find when they check. */
    public void announce(final String credential, final EndReason reason) {
        heard(credential, reason.word());
        redis.publish(CHANNEL, credential + ' ' + reason.word());
    }

    /**
     * Why a log-in ended, null when it did not end lately: for those who looked it up just before and begin to use it just
     * after it ended.
     */
    public String reason(final String credential) {
        synchronized (newest) {
            return newest.get(credential);
        }
    }

    private void onMessage(final String message) {
        final int space = message.indexOf(' ');
        if (space < 0) {
            LOG.warn("a message on {} has no reason and is ignored", CHANNEL);
            return;
        }
        heard(message.substring(0, space), message.substring(space + 1));
    }

    /** Says so at this gateway, once: somebody found it out, so the others know or will find it out too. */
    public void heard(final String credential, final String reason) {
        if (remember(credential, reason)) {
            listeners.forEach(listener -> listener.onEnded(credential, reason));
        }
    }

    private boolean remember(final String credential, final String reason) {
        synchronized (newest) {
            if (newest.putIfAbsent(credential, reason) != null) {
                return false;
            }
            if (newest.size() > KEPT) {
                newest.remove(newest.keySet().iterator().next());
            }
            return true;
        }
    }

    private void onGap() {
        listeners.forEach(Listener::onGap);
    }
}
