package io.stocking.persistence.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OAuthIdentitiesTest {
    private static final String LONGEST = "x".repeat(255);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private Users users;
    private LocalUsers local;
    private OAuthIdentities identities;

    @BeforeEach
    void open() {
        users = new Users(database.databases().readers(), () -> 42);
        local = new LocalUsers(database.databases().readers(), () -> 43);
        identities = new OAuthIdentities(database.databases().readers(), () -> 44);
    }

    @Test
    void shouldBeFoundBySubjectWhenCreated() {
        final User alice = identities.create(IdentityProvider.GOOGLE, LONGEST, "a@example.com", "alice");
        assertThat(alice).isEqualTo(new User(alice.id(), UserKind.GOOGLE, "alice", "a@example.com", 0, 44));
        assertThat(identities.find(IdentityProvider.GOOGLE, LONGEST)).contains(alice);
        assertThat(identities.find(IdentityProvider.KAKAO, LONGEST))
                .as("another provider's number")
                .isEmpty();
        assertThat(identities.find(IdentityProvider.GOOGLE, LONGEST.toUpperCase(Locale.ROOT)))
                .as("case counts")
                .isEmpty();
        assertThat(identities.findOwner("a@example.com")).contains(UserKind.GOOGLE);
    }

    @Test
    void shouldLetManyComeWhenTheyTellNoEmail() {
        final User alice = identities.create(IdentityProvider.KAKAO, "1", null, "alice");
        final User bob = identities.create(IdentityProvider.NAVER, "1", null, "bob");
        assertThat(alice.id()).isNotEqualTo(bob.id());
        assertThat(identities.find(IdentityProvider.KAKAO, "1")).contains(alice);
    }

    @Test
    void shouldKeepItsRowWhenGuestLogsInByProvider() {
        final long guest = users.createGuest("guest 1").id();
        assertThat(identities.promote(guest, IdentityProvider.NAVER, "n-1", "a@example.com"))
                .contains(new User(guest, UserKind.NAVER, "guest 1", "a@example.com", 0, 42));
        assertThat(identities.promote(guest, IdentityProvider.NAVER, "n-2", null))
                .as("no guest any more")
                .isEmpty();
        assertThat(identities.find(IdentityProvider.NAVER, "n-2")).isEmpty();
    }

    @Test
    void shouldSayHowItLogsInAndAddNothingWhenEmailIsTaken() throws SQLException {
        local.create("a@example.com", "alice", "hash");
        final long guest = users.createGuest("guest 1").id();
        assertThatThrownBy(() -> identities.create(IdentityProvider.GOOGLE, "g-1", "a@example.com", "bob"))
                .isInstanceOfSatisfying(EmailTakenException.class, taken -> assertThat(taken.kind())
                        .isEqualTo(UserKind.LOCAL));
        assertThatThrownBy(() -> identities.promote(guest, IdentityProvider.GOOGLE, "g-1", "a@example.com"))
                .isInstanceOf(EmailTakenException.class);
        assertThat(users.find(guest)).map(User::kind).contains(UserKind.GUEST);
        assertThat(database.rows("SELECT subject FROM oauth_identities")).isEmpty();
        assertThat(database.rows("SELECT COUNT(*) FROM users")).containsExactly("2");
    }

    @Test
    void shouldRefuseWhenNicknameIsTaken() throws SQLException {
        users.createGuest("alice");
        assertThatThrownBy(() -> identities.create(IdentityProvider.GOOGLE, "g-1", null, "Alice"))
                .isInstanceOf(NicknameTakenException.class);
        assertThat(database.rows("SELECT subject FROM oauth_identities")).isEmpty();
    }

    @Test
    void shouldBeOneUserWhenManyLogInAtOnce() throws SQLException {
        final List<CompletableFuture<User>> logIns = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> identities.create(IdentityProvider.GOOGLE, "g-1", "a@example.com", "alice " + i)))
                .toList();
        assertThat(logIns.stream().map(CompletableFuture::join).map(User::id).distinct())
                .hasSize(1);
        assertThat(database.rows("SELECT COUNT(*) FROM users")).containsExactly("1");
    }

    @Test
    void shouldStayGuestWhenSubjectBelongsToAnotherUser() {
        final User alice = identities.create(IdentityProvider.GOOGLE, "g-1", "a@example.com", "alice");
        final long guest = users.createGuest("guest 1").id();
        assertThat(identities.promote(guest, IdentityProvider.GOOGLE, "g-1", null))
                .contains(alice);
        assertThat(users.find(guest)).map(User::kind).contains(UserKind.GUEST);
    }

    @Test
    void shouldStartAnewWhenDeletedUserComesBack() throws SQLException {
        final User alice = identities.create(IdentityProvider.GOOGLE, "g-1", "a@example.com", "alice");
        assertThat(local.anonymise(alice.id())).isTrue();
        assertThat(identities.find(IdentityProvider.GOOGLE, "g-1")).isEmpty();
        assertThat(database.rows("SELECT subject FROM oauth_identities")).isEmpty();
        assertThat(identities
                        .create(IdentityProvider.GOOGLE, "g-1", "a@example.com", "alice")
                        .id())
                .isGreaterThan(alice.id());
    }
}
