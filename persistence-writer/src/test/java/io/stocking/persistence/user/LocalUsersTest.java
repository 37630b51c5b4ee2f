package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalUsersTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Users users;
    private LocalUsers local;

    @BeforeEach
    void open() {
        users = new Users(database.databases().readers(), () -> 42);
        local = new LocalUsers(database.databases().readers(), () -> 43);
    }

    @Test
    void shouldBeFoundByEmailWhenCreated() {
        final long id = local.create("a@example.com", "alice", "hash");
        final User alice = new User(id, UserKind.LOCAL, "alice", "a@example.com", 0, 43);
        assertThat(local.findByEmail("a@example.com")).contains(new Credentials(alice, "hash"));
        assertThat(local.findCredentials(id)).contains(new Credentials(alice, "hash"));
        assertThat(local.findByEmail("b@example.com")).isEmpty();
    }

    @Test
    void shouldKeepItsRowWhenGuestSignsUp() {
        final long guest = users.createGuest("guest 1").id();
        assertThat(local.promote(guest, "a@example.com", "alice", "hash")).isTrue();
        assertThat(users.find(guest)).contains(new User(guest, UserKind.LOCAL, "alice", "a@example.com", 0, 42));
        assertThat(local.promote(guest, "b@example.com", "bob", "hash"))
                .as("no guest any more")
                .isFalse();
    }

    @Test
    void shouldSayHowItLogsInWhenEmailIsTaken() throws SQLException {
        final long id = local.create("a@example.com", "alice", "hash");
        final long guest = users.createGuest("guest 1").id();
        assertThatThrownBy(() -> local.create("a@example.com", "bob", "hash"))
                .isInstanceOfSatisfying(EmailTakenException.class, taken -> assertThat(taken.kind())
                        .isEqualTo(UserKind.LOCAL));
        try (Connection connection = database.databases().writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE users SET kind = 'kakao' WHERE id = " + id);
        }
        assertThatThrownBy(() -> local.promote(guest, "a@example.com", "bob", "hash"))
                .isInstanceOfSatisfying(EmailTakenException.class, taken -> assertThat(taken.kind())
                        .isEqualTo(UserKind.KAKAO));
        assertThat(users.find(guest)).map(User::kind).contains(UserKind.GUEST);
    }

    @Test
    void shouldRefuseWhenNicknameIsTaken() {
        users.createGuest("alice");
        final long guest = users.createGuest("guest 1").id();
        assertThatThrownBy(() -> local.create("a@example.com", "Alice", "hash"))
                .isInstanceOf(NicknameTakenException.class);
        assertThatThrownBy(() -> local.promote(guest, "a@example.com", "ALICE", "hash"))
                .isInstanceOf(NicknameTakenException.class);
    }

    @Test
    void shouldKeepNewerPasswordWhenHashHasChanged() {
        final long id = local.create("a@example.com", "alice", "hash");
        assertThat(local.replacePasswordHash(id, "HASH", "other")).isFalse();
        assertThat(local.replacePasswordHash(id, "hash", "newer")).isTrue();
        assertThat(local.findCredentials(id)).map(Credentials::passwordHash).contains("newer");
    }

    @Test
    void shouldFreeEmailAndNicknameWhenDeleted() {
        final long id = local.create("a@example.com", "alice", "hash");
        assertThat(local.anonymise(id)).isTrue();
        assertThat(local.findCredentials(id))
                .contains(new Credentials(new User(id, UserKind.DELETED, "#" + id, null, 0, 43), null));
        assertThat(users.updateNickname(id, "alice")).as("nobody to rename").isFalse();
        assertThat(local.create("a@example.com", "alice", "hash")).isGreaterThan(id);
        assertThat(local.anonymise(id + 100)).isFalse();
    }
}
