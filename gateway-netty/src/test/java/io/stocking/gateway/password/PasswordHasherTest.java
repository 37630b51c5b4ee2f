package io.stocking.gateway.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void shouldMatchOnlyItsPasswordWhenHashed() {
        final String hash = hasher.hash("correct horse");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct horsf", hash)).isFalse();
        assertThat(hasher.hash("correct horse")).as("another salt").isNotEqualTo(hash);
    }

    /** A test vector of the reference implementation: {@code argon2 -id -t 2 -m 16 -p 1}. */
    @Test
    void shouldAgreeWithReferenceWhenItMadeTheHash() {
        assertThat(hasher.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void shouldMatchWhenKeyboardWritesSameLettersDifferently() {
        assertThat(hasher.matches("\uAC00\uAC00\uAC00\uAC00", hasher.hash("\u1100\u1161".repeat(4))))
                .isTrue();
    }

    @Test
    void shouldBeOutdatedWhenCostWasLower() {
        final String weak = new PasswordHasher(new Argon2Cost(1024, 1, 1)).hash("correct horse");
        assertThat(hasher.matches("correct horse", weak)).isTrue();
        assertThat(hasher.isOutdated(weak)).isTrue();
        assertThat(hasher.isOutdated(hasher.nobodysHash())).isFalse();
    }

    @Test
    void shouldRefuseWhenHashIsSomethingElse() {
        assertThatThrownBy(() -> hasher.matches("correct horse", "$2a$10$abc"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        hasher.matches("correct horse", hasher.nobodysHash().replace("m=19456", "m=99999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be from 8 to 1048576");
    }
}
