package io.stocking.gateway.testing;

import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.persistence.DatabaseUnavailableException;
import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.EmailTakenException;
import io.stocking.persistence.user.NicknameTakenException;
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
    private final Map<Long, String> hashes = new ConcurrentHashMap<>();
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

    /** Somebody else logs in with this e-mail in another way than by password. */
    public void addElsewhere(final UserKind kind, final String email) {
        final long id = lastId.incrementAndGet();
        users.put(id, new User(id, kind, "somebody" + id, email, 0, 1));
    }

    /** The stored hash of a user. */
    public String hash(final long userId) {
        return hashes.get(userId);
    }

    public void hash(final long userId, final String hash) {
        hashes.put(userId, hash);
    }

    @Override
    public Optional<Credentials> findByEmail(final String email) {
        requireUp();
        return users.values().stream()
                .filter(user -> email.equals(user.email()))
                .findAny()
                .map(user -> new Credentials(user, hashes.get(user.id())));
    }

    @Override
    public Optional<Credentials> findCredentials(final long userId) {
        return find(userId).map(user -> new Credentials(user, hashes.get(userId)));
    }

    @Override
    public User create(final String email, final String nickname, final String passwordHash) {
        return put(new User(lastId.incrementAndGet(), UserKind.LOCAL, nickname, email, 0, 1), passwordHash);
    }

    @Override
    public Optional<User> promote(
            final long guestId, final String email, final String nickname, final String passwordHash) {
        return find(guestId)
                .filter(guest -> guest.kind() == UserKind.GUEST)
                .map(guest -> put(
                        new User(guestId, UserKind.LOCAL, nickname, email, guest.mmr(), guest.createdAt()),
                        passwordHash));
    }

    private synchronized User put(final User user, final String passwordHash) {
        requireUp();
        findByEmail(user.email()).ifPresent(owner -> {
            throw new EmailTakenException(owner.user().kind());
        });
        requireFreeNickname(user.id(), user.nickname());
        users.put(user.id(), user);
        hashes.put(user.id(), passwordHash);
        return user;
    }

    private void requireFreeNickname(final long userId, final String nickname) {
        if (users.values().stream()
                .anyMatch(user -> user.id() != userId && user.nickname().equalsIgnoreCase(nickname))) {
            throw new NicknameTakenException(nickname, null);
        }
    }

    @Override
    public boolean replacePasswordHash(final long userId, final String before, final String after) {
        requireUp();
        return hashes.replace(userId, before, after);
    }

    @Override
    public boolean isNicknameTaken(final String nickname) {
        requireUp();
        return users.values().stream().anyMatch(user -> user.nickname().equals(nickname));
    }

    @Override
    public boolean updateNickname(final long userId, final String nickname) {
        requireFreeNickname(userId, nickname);
        return find(userId).filter(user -> user.kind() != UserKind.DELETED).isPresent()
                && users.computeIfPresent(
                                userId,
                                (id, user) ->
                                        new User(id, user.kind(), nickname, user.email(), user.mmr(), user.createdAt()))
                        != null;
    }

    @Override
    public boolean anonymise(final long userId) {
        requireUp();
        hashes.remove(userId);
        return users.computeIfPresent(
                        userId,
                        (id, user) -> new User(id, UserKind.DELETED, "#" + id, null, user.mmr(), user.createdAt()))
                != null;
    }

    private void requireUp() {
        if (down) {
            throw new DatabaseUnavailableException("the test has taken the users away", null);
        }
    }
}
