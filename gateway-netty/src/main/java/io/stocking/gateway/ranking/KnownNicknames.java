package io.stocking.gateway.ranking;

import io.stocking.persistence.DatabaseUnavailableException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nicknames of those who were ranked lately, read anew after a minute; while MySQL is away, the old ones. */
final class KnownNicknames {
    private static final Logger LOG = LoggerFactory.getLogger(KnownNicknames.class);
    private static final int KEPT = 10_000;
    private static final long LIFETIME_MILLIS = 60_000;
    private static final long RETRY_MILLIS = 5_000;

    private final NicknameSource source;
    private final Clock clock;
    private final Map<Long, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(final Map.Entry<Long, Known> eldest) {
            return size() > KEPT;
        }
    };
    private volatile long failedAt = Long.MIN_VALUE;

    KnownNicknames(final NicknameSource source, final Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Whether MySQL is asked when a nickname is not known: it is left alone for 5 s after it has failed. */
    boolean asksMySql() {
        final long now = clock.millis();
        return now < failedAt || now >= failedAt + RETRY_MILLIS;
    }

    /** Nicknames by user; may block. */
    synchronized Nicknames of(final List<Long> userIds) {
        final long now = clock.millis();
        final List<Long> wanted =
                userIds.stream().filter(id -> !isFresh(known.get(id), now)).toList();
        if (!wanted.isEmpty() && asksMySql()) {
            read(wanted, now);
        }
        final Map<Long, String> byUser = new HashMap<>();
        boolean complete = true;
        for (final Long userId : userIds) {
            final Known name = known.get(userId);
            complete &= name != null;
            if (name != null && name.nickname != null) {
                byUser.put(userId, name.nickname);
            }
        }
        return new Nicknames(byUser, complete);
    }

    private void read(final List<Long> wanted, final long now) {
        try {
            final Map<Long, String> read = source.nicknames(wanted);
            wanted.forEach(id -> known.put(id, new Known(read.get(id), now)));
        } catch (final DatabaseUnavailableException down) {
            failedAt = now;
            LOG.debug("rankings go on without {} nicknames", wanted.size(), down);
        }
    }

    private static boolean isFresh(final Known name, final long now) {
        return name != null && now >= name.readAt && now - name.readAt < LIFETIME_MILLIS;
    }

    /**
     * Nicknames of some users.
     *
     * @param byUser of those whose name is known
     * @param complete false when some could not be read
     */
    record Nicknames(Map<Long, String> byUser, boolean complete) {}

    /** @param nickname null when the account is no user's */
    private record Known(String nickname, long readAt) {}
}
