package io.stocking.gateway.testing;

import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.persistence.DatabaseUnavailableException;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.UserKind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Users that live as long as their test. */
public final class InMemoryUsers implements UserDirectory {
    private final Map<Long, User> users = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(999);
    private final AtomicInteger takenNicknames = new AtomicInteger();
    private volatile boolean down;
    private volatile Pause beforeFind = () -> {};

    /** Something to wait for. */
    @FunctionalInterface
    public interface Pause {
        /** Returns when it is time to go on. */
        void await() throws InterruptedException;
    }

    /** Every search first waits for this. */
    public void beforeFind(final Pause pause) {
        beforeFind = pause;
    }

    /** The next so many nicknames are taken. */
    public void takenNicknames(final int count) {
        takenNicknames.set(count);
    }

    public void down(final boolean value) {
        down = value;
    }

    @Override
    public Optional<User> createGuest(final String nickname) {
        requireUp();
        if (takenNicknames.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            return Optional.empty();
        }
        final User user =
                new User(lastId.incrementAndGet(), UserKind.GUEST, nickname, null, 120, 1_700_000_000_000_000_000L);
        users.put(user.id(), user);
        return Optional.of(user);
    }

    @Override
    public Optional<User> find(final long userId) {
        requireUp();
        try {
            beforeFind.await();
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(users.get(userId));
    }

    private void requireUp() {
        if (down) {
            throw new DatabaseUnavailableException("the test has taken the users away", null);
        }
    }
}
