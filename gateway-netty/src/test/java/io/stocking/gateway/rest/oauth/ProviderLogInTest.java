package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderLogInTest {
    private static OAuthStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new OAuthStage();
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
    }

    @BeforeEach
    void reset() throws SQLException {
        stage.reset();
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeLoggedInWhenProviderVouches(final IdentityProvider provider) throws IOException, SQLException {
        final Browser browser = stage.browser();
        assertHome(logIn(browser, provider));

        final JsonNode me = browser.step("/api/me").json();
        assertThat(me.get("kind").asText()).isEqualTo(provider.word());
        assertThat(me.get("nickname").asText())
                .matches(provider == IdentityProvider.GOOGLE ? "\\p{IsHangul}+ \\d{1,4}" : "alice");
        assertThat(browser.step("/v2/account").json().get("cash").asText()).isEqualTo("10000000");
        assertThat(browser.cookie("stocking_oauth")).as("the attempt is over").isNull();
        assertThat(stage.users()).singleElement().asString().startsWith(provider.word() + " alice@example.com ");
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeTheSameUserWhenComingAgainWithAnotherEmail(final IdentityProvider provider)
            throws IOException, SQLException {
        final Browser first = stage.browser();
        logIn(first, provider);
        final long id = first.step("/api/me").json().get("userId").asLong();
        stage.provider().person(Person.named("alice").withEmail("other@example.com", true));

        final Browser second = stage.browser();
        assertHome(logIn(second, provider));

        assertThat(second.step("/api/me").json().get("userId").asLong()).isEqualTo(id);
        assertThat(first.step("/api/me").status()).as("one session a user").isEqualTo(401);
        assertThat(stage.users()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepAccountAndNicknameWhenGuestLogsIn(final IdentityProvider provider) throws IOException, SQLException {
        final Browser browser = stage.browser();
        final JsonNode guest = browser.post("/api/auth/guest").json();
        final String before = browser.cookie("stocking_session");

        assertHome(logIn(browser, provider));

        final JsonNode me = browser.step("/api/me").json();
        assertThat(me.get("userId")).isEqualTo(guest.get("userId"));
        assertThat(me.get("nickname")).isEqualTo(guest.get("nickname"));
        assertThat(me.get("kind").asText()).isEqualTo(provider.word());
        assertThat(browser.cookie("stocking_session")).as("a new session").isNotEqualTo(before);
        assertThat(stage.users()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void shouldComeInWithoutEmailWhenItIsNotTold(final IdentityProvider provider) throws SQLException {
        stage.provider().person(Person.named("alice").withEmail(null, false).withNickname(null));
        assertHome(logIn(stage.browser(), provider));
        assertThat(stage.users()).singleElement().asString().matches(provider.word() + " null \\p{IsHangul}+ \\d{1,4}");
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayHowItsOwnerLogsInWhenEmailIsTaken(final IdentityProvider provider) throws IOException, SQLException {
        stage.mysql()
                .execute("INSERT INTO users (kind, nickname, email, created_at)"
                        + " VALUES ('local', 'bob', 'alice@example.com', 1)");
        final Browser browser = stage.browser();
        final JsonNode guest = browser.post("/api/auth/guest").json();

        assertThat(logIn(browser, provider).header("location")).isEqualTo("/?login=failed&code=email-taken&kind=local");
        assertThat(browser.step("/api/me").json().get("kind").asText())
                .as("stays who he was")
                .isEqualTo("guest");
        assertThat(browser.step("/api/me").json().get("userId")).isEqualTo(guest.get("userId"));
        assertThat(stage.users()).hasSize(2);
    }

    @Test
    void shouldNotJoinProvidersWhenEmailIsTheSame() throws SQLException {
        logIn(stage.browser(), IdentityProvider.KAKAO);
        assertThat(logIn(stage.browser(), IdentityProvider.NAVER).header("location"))
                .isEqualTo("/?login=failed&code=email-taken&kind=kakao");
        assertThat(stage.users()).hasSize(1);
    }

    @Test
    void shouldBeDifferentUsersWhenProvidersGiveTheSameNumber() throws SQLException {
        stage.provider().person(Person.named("alice").withEmail(null, false));
        logIn(stage.browser(), IdentityProvider.KAKAO);
        logIn(stage.browser(), IdentityProvider.NAVER);
        logIn(stage.browser(), IdentityProvider.GOOGLE);
        assertThat(stage.users()).hasSize(3);
    }

    @Test
    void shouldGetAnotherNicknameWhenItIsTakenOrCannotBeUsed() throws SQLException {
        logIn(stage.browser(), IdentityProvider.KAKAO);
        stage.provider().person(new Person("7002", null, false, "ALICE"));
        logIn(stage.browser(), IdentityProvider.KAKAO);
        stage.provider().person(new Person("7003", null, false, "#1000\u202E"));
        logIn(stage.browser(), IdentityProvider.KAKAO);
        assertThat(stage.users().subList(1, 3)).allMatch(user -> user.matches("kakao null \\p{IsHangul}+ \\d{1,4}"));
    }

    @Test
    void shouldEndTheOtherSessionWhenSomebodyElseLogsInOnTheBrowser() throws IOException {
        final Browser browser = stage.browser();
        logIn(browser, IdentityProvider.KAKAO);
        final String before = browser.cookie("stocking_session");
        stage.provider().person(Person.named("bob").withSubject("7002"));

        assertHome(logIn(browser, IdentityProvider.KAKAO));

        assertThat(browser.step("/api/me").json().get("nickname").asText()).isEqualTo("bob");
        assertThat(stage.gateway()
                        .visitor()
                        .get("/api/me", "Cookie", "stocking_session=" + before)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void shouldStartAnewWhenDeletedUserComesBack() throws IOException, SQLException {
        final Browser browser = stage.browser();
        logIn(browser, IdentityProvider.NAVER);
        assertThat(browser.delete("/api/me").status()).isEqualTo(204);

        assertHome(logIn(browser, IdentityProvider.NAVER));

        assertThat(stage.users()).hasSize(2).last().isEqualTo("naver alice@example.com alice");
    }

    @Test
    void shouldNameProvidersWhenAsked() throws IOException {
        assertThat(stage.browser().step("/api/auth/providers").http().body())
                .isEqualTo("{\"providers\":[\"google\",\"kakao\",\"naver\"]}");
    }

    private static Page logIn(final Browser browser, final IdentityProvider provider) {
        return browser.open("/api/auth/" + provider.word());
    }

    private static void assertHome(final Page page) {
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("location")).isEqualTo("/");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
    }
}
