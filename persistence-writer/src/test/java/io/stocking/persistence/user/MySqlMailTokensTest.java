package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.testing.TestDatabase;
import io.stocking.persistence.user.MailToken.Purpose;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MySqlMailTokensTest {
    private static final MailToken SIGN_UP = new MailToken(Purpose.SIGN_UP, "a@example.com", 1000L, "alice", "hash");
    private static final MailToken STRANGER = new MailToken(Purpose.SIGN_UP, "b@example.com", null, "bob", "hash");
    private static final MailToken RESET = new MailToken(Purpose.PASSWORD_RESET, "a@example.com", 1000L, null, null);
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final AtomicLong clock = new AtomicLong(42);
    private MySqlMailTokens tokens;

    @BeforeEach
    void open() {
        tokens = new MySqlMailTokens(database.databases().readers(), clock::get);
    }

    @Test
    void shouldTellWhatALinkStandsForUntilItExpires() {
        tokens.add(hash(1), SIGN_UP, HOUR);
        tokens.add(hash(2), STRANGER, HOUR);
        tokens.add(hash(3), RESET, HOUR);

        assertThat(tokens.find(hash(1), Purpose.SIGN_UP)).contains(SIGN_UP);
        assertThat(tokens.find(hash(2), Purpose.SIGN_UP)).contains(STRANGER);
        assertThat(tokens.find(hash(3), Purpose.PASSWORD_RESET)).contains(RESET);
        assertThat(tokens.find(hash(1), Purpose.PASSWORD_RESET))
                .as("for another purpose")
                .isEmpty();
        assertThat(tokens.find(hash(4), Purpose.SIGN_UP)).isEmpty();
        clock.addAndGet(HOUR.toNanos());
        assertThat(tokens.find(hash(1), Purpose.SIGN_UP)).isEmpty();
    }

    @Test
    void shouldBeGoneOnceWhenRemoved() {
        tokens.add(hash(1), RESET, HOUR);
        tokens.add(hash(2), RESET, HOUR);
        tokens.add(hash(3), SIGN_UP, HOUR);

        assertThat(tokens.remove("a@example.com", Purpose.PASSWORD_RESET)).isTrue();
        assertThat(tokens.remove("a@example.com", Purpose.PASSWORD_RESET)).isFalse();
        assertThat(tokens.find(hash(2), Purpose.PASSWORD_RESET)).isEmpty();
        assertThat(tokens.find(hash(3), Purpose.SIGN_UP)).contains(SIGN_UP);
    }

    private static byte[] hash(final int number) {
        final byte[] hash = new byte[32];
        hash[31] = (byte) number;
        return hash;
    }
}
