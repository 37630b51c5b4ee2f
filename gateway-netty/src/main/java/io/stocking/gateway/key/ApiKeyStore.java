package io.stocking.gateway.key;

import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.session.EndedLogins;
import io.stocking.persistence.DatabaseUnavailableException;
import io.stocking.persistence.user.ApiKeyRecord;
import io.stocking.persistence.user.ApiKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of bots: kept in MySQL, and those in use also here, so that an order asks no database and trading goes on while MySQL is
 * away. A revoked one is forgotten at once, or when it is checked again if the word of it got lost.
 */
public final class ApiKeyStore {
    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyStore.class);
    private static final int MAX_KNOWN = 100_000;

    private final ConcurrentHashMap<String, KnownKey> known = new ConcurrentHashMap<>();
    private final ApiKeys directory;
    private final EndedLogins ended;
    private final Executor background;
    private final long checkNanos;
    private final LongSupplier ticker;

    /**
     * @param background where keys in use are checked; may refuse
     * @param checkInterval how often
     * @param ticker nanoseconds that only go forward
     */
    public ApiKeyStore(
            final ApiKeys directory,
            final EndedLogins ended,
            final Executor background,
            final Duration checkInterval,
            final LongSupplier ticker) {
        this.directory = directory;
        this.ended = ended;
        this.background = background;
        this.checkNanos = checkInterval.toNanos();
        this.ticker = ticker;
        ended.listen((credential, reason) -> ApiKey.idIn(credential).ifPresent(known::remove));
    }

    /** A new key and its secret, which nobody will see again. */
    public record Created(ApiKeyRecord key, ApiKeySecret secret) {}

    /** The key of an id when it is at hand, else null: then ask {@link #load}. */
    public KnownKey atHand(final String id) {
        return known.get(id);
    }

    /** Notes that a key was used, and checks it now and then. */
    public void used(final KnownKey key) {
        if (key.beginCheck(ticker.getAsLong(), checkNanos)) {
            check(key);
        }
    }

    /** Notes that an open connection uses a key; says false when {@code credential} names none. */
    public boolean used(final String credential) {
        final Optional<String> id = ApiKey.idIn(credential);
        id.map(known::get).ifPresent(this::used);
        return id.isPresent();
    }

    /** The key of an id, null when there is none; asks MySQL. */
    public KnownKey load(final String id) {
        final KnownKey loaded = directory
                .find(id)
                .map(found -> new KnownKey(
                        new ApiKey(id, found.userId(), Instant.EPOCH.plusNanos(found.userCreatedAt())),
                        found.secretHash(),
                        ticker.getAsLong() - checkNanos - 1))
                .orElse(null);
        if (loaded == null) {
            return null;
        }
        if (known.size() >= MAX_KNOWN) {
            known.keySet().stream().limit(MAX_KNOWN / 10).forEach(known::remove);
        }
        known.put(id, loaded);
        if (ended.reason(loaded.key().credential()) != null) {
            known.remove(id, loaded);
            return null;
        }
        return loaded;
    }

    /** Makes a key; empty when the user has {@link ApiKeys#MOST}; asks MySQL. */
    public Optional<Created> create(final long userId, final String name) {
        final ApiKeySecret secret = ApiKeySecret.next();
        return directory.create(secret.id(), userId, name, secret.hash()).map(key -> new Created(key, secret));
    }

    /** The keys of a user; asks MySQL. */
    public List<ApiKeyRecord> list(final long userId) {
        return directory.list(userId);
    }

    /** Takes a key away, everywhere; false when the user has none of this id; asks MySQL. */
    public boolean revoke(final long userId, final String id) {
        final boolean deleted = directory.delete(userId, id);
        if (deleted) {
            ended.announce(ApiKey.credential(id), EndReason.KEY_REVOKED);
        }
        return deleted;
    }

    /** Takes all keys of a user away; asks MySQL. */
    public void revokeAll(final long userId) {
        directory.list(userId).forEach(key -> revoke(userId, key.id()));
    }

    /** The first use is a check too, which notes it. */
    private void check(final KnownKey key) {
        try {
            background.execute(() -> {
                try {
                    confirm(key.key());
                } finally {
                    key.endCheck(ticker.getAsLong());
                }
            });
        } catch (final RejectedExecutionException busy) {
            LOG.debug("{} is checked later", key.key().credential(), busy);
            key.endCheck(ticker.getAsLong());
        }
    }

    private void confirm(final ApiKey key) {
        try {
            if (directory.find(key.id()).isPresent()) {
                directory.touch(key.id());
            } else {
                ended.heard(key.credential(), EndReason.KEY_REVOKED.word());
            }
        } catch (final DatabaseUnavailableException away) {
            LOG.debug("{} goes on unchecked", key.credential(), away);
        }
    }
}
