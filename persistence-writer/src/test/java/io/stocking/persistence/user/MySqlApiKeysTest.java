package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MySqlApiKeysTest {
    private static final byte[] HASH = new byte[32];

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AtomicLong clock = new AtomicLong(42);
    private ApiKeys keys;
    private long alice;
    private long bob;

    @BeforeEach
    void open() {
        keys = new MySqlApiKeys(database.databases().readers(), clock::get);
        final Users users = new Users(database.databases().readers(), () -> 7);
        alice = users.createGuest("alice").id();
        bob = users.createGuest("bob").id();
    }

    @Test
    void shouldBeListedAndFoundWhenCreated() {
        final ApiKeyRecord first = create(alice, 1).orElseThrow();
        clock.set(43);
        final ApiKeyRecord second = create(alice, 2).orElseThrow();

        assertThat(first).isEqualTo(new ApiKeyRecord(id(1), alice, "bot", 42, null));
        assertThat(keys.list(alice)).containsExactly(first, second);
        assertThat(keys.list(bob)).isEmpty();
        final ApiKeyCredentials found = keys.find(id(1)).orElseThrow();
        assertThat(List.of(found.id(), found.userId(), found.userCreatedAt())).isEqualTo(List.of(id(1), alice, 7L));
        assertThat(found.secretHash()).isEqualTo(HASH);
        assertThat(keys.find(id(3))).isEmpty();
    }

    @Test
    void shouldBeGoneWhenItsUserDeletesIt() {
        create(alice, 1);

        assertThat(keys.delete(bob, id(1))).as("somebody else's").isFalse();
        assertThat(keys.find(id(1))).isPresent();
        assertThat(keys.delete(alice, id(1))).isTrue();
        assertThat(keys.find(id(1))).isEmpty();
        assertThat(keys.delete(alice, id(1))).isFalse();
    }

    @Test
    void shouldShowWhenItWasUsedLast() {
        create(alice, 1);
        clock.set(99);

        keys.touch(id(1));

        assertThat(keys.list(alice))
                .singleElement()
                .extracting(ApiKeyRecord::lastUsedAt)
                .isEqualTo(99L);
    }

    @Test
    void shouldBeTenAtMostWhenManyAreCreatedAtOnce() {
        final long created = IntStream.range(0, 30)
                .parallel()
                .mapToObj(number -> create(alice, number))
                .filter(Optional::isPresent)
                .count();

        assertThat(created).isEqualTo(ApiKeys.MOST);
        assertThat(keys.list(alice)).hasSize(ApiKeys.MOST);
        keys.delete(alice, keys.list(alice).get(0).id());
        assertThat(create(alice, 40)).isPresent();
    }

    @Test
    void shouldLetNobodyInWhenItsUserIsDeleted() {
        create(alice, 1);

        new LocalUsers(database.databases().readers(), () -> 8).anonymise(alice);

        assertThat(keys.find(id(1))).isEmpty();
        assertThat(keys.list(alice)).isEmpty();
        assertThat(create(alice, 2)).isEmpty();
    }

    private Optional<ApiKeyRecord> create(final long userId, final int number) {
        return keys.create(id(number), userId, "bot", HASH);
    }

    private static String id(final int number) {
        return "SK%018d".formatted(number);
    }
}
