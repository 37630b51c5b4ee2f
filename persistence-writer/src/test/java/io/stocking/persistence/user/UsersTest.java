package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.persistence.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Users users;

    @BeforeEach
    void open() {
        users = new Users(database.databases().readers(), () -> 42);
    }

    @Test
    void shouldNumberFromThousandWhenGuestsCome() {
        final User first = users.createGuest("개미 1호 🐜");
        assertThat(first).isEqualTo(new User(1_000, UserKind.GUEST, "개미 1호 🐜", null, 0, 42));
        assertThat(users.createGuest("bob").id()).isEqualTo(1_001);
        assertThat(users.find(1_000)).contains(first);
        assertThat(users.find(1_002)).isEmpty();
    }

    @Test
    void shouldRefuseNicknameWhenTaken() {
        users.createGuest("alice");
        final long bob = users.createGuest("bob").id();
        assertThatThrownBy(() -> users.createGuest("ALICE"))
                .isInstanceOf(NicknameTakenException.class)
                .hasMessage("nickname \"ALICE\" is taken");
        assertThatThrownBy(() -> users.updateNickname(bob, "Alice")).isInstanceOf(NicknameTakenException.class);
    }

    @Test
    void shouldTellTwoAnimalsApartWhenNicknamesAreEmoji() {
        users.createGuest("🐱");
        assertThat(users.createGuest("🐶").nickname()).isEqualTo("🐶");
    }

    @Test
    void shouldChangeNicknameWhenUserExists() {
        final long id = users.createGuest("alice").id();
        assertThat(users.updateNickname(id, "carol")).isTrue();
        assertThat(users.updateNickname(id, "carol")).isTrue();
        assertThat(users.find(id)).map(User::nickname).contains("carol");
        assertThat(users.updateNickname(id + 1, "dave")).isFalse();
    }

    @Test
    void shouldNameTheLimitWhenNicknameIsTooLongOrEmpty() {
        assertThatThrownBy(() -> users.createGuest("x".repeat(21)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nickname has 21 characters, must have 1 to 20");
        assertThatThrownBy(() -> users.createGuest("")).isInstanceOf(IllegalArgumentException.class);
    }
}
