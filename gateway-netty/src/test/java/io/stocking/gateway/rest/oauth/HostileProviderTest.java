package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.gateway.rest.oauth.ProviderReplies.Reply;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Providers that break, or somebody in their place. */
class HostileProviderTest {
    private static final String KAKAO_TOKEN = "/oauth/token";
    private static final String KAKAO_USER = "/v2/user/me";
    private static final String NAVER_TOKEN = "/oauth2.0/token";
    private static final String NAVER_USER = "/v1/nid/me";

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

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(KAKAO_TOKEN, "too long", "unavailable", json(200, "{\"a\":\"" + "x".repeat(70_000) + "\"}")),
                arguments(
                        KAKAO_USER,
                        "too long",
                        "unavailable",
                        json(200, "{\"id\":1,\"a\":\"" + "x".repeat(70_000) + "\"}")),
                arguments(KAKAO_TOKEN, "broken server", "unavailable", json(502, "<html>")),
                arguments(KAKAO_TOKEN, "redirect", "login-failed", Reply.redirect("/elsewhere")),
                arguments(KAKAO_USER, "redirect", "login-failed", Reply.redirect("/elsewhere")),
                arguments(KAKAO_TOKEN, "no JSON", "login-failed", json(200, "<html>")),
                arguments(KAKAO_TOKEN, "empty", "login-failed", json(200, "")),
                arguments(KAKAO_TOKEN, "no object", "login-failed", json(200, "[{\"access_token\":\"t\"}]")),
                arguments(
                        KAKAO_TOKEN, "more behind the object", "login-failed", json(200, "{\"access_token\":\"t\"}{}")),
                arguments(KAKAO_TOKEN, "deep JSON", "login-failed", json(200, "[".repeat(30_000))),
                arguments(KAKAO_TOKEN, "no access token", "login-failed", json(200, "{\"token_type\":\"bearer\"}")),
                arguments(
                        KAKAO_TOKEN,
                        "header in the access token",
                        "login-failed",
                        json(200, "{\"access_token\":\"t\\r\\nHost: evil\"}")),
                arguments(KAKAO_USER, "no number", "login-failed", json(200, "{\"kakao_account\":{}}")),
                arguments(KAKAO_USER, "text for the number", "login-failed", json(200, "{\"id\":\"1\"}")),
                arguments(
                        NAVER_TOKEN,
                        "error with status 200",
                        "login-failed",
                        json(200, "{\"error\":\"invalid_request\",\"access_token\":\"t\"}")),
                arguments(
                        NAVER_USER,
                        "result code of a failure",
                        "login-failed",
                        json(200, "{\"resultcode\":\"024\",\"response\":{\"id\":\"1\"}}")),
                arguments(NAVER_USER, "no result code", "login-failed", json(200, "{\"response\":{\"id\":\"1\"}}")),
                arguments(
                        NAVER_USER,
                        "number too long",
                        "login-failed",
                        json(200, "{\"resultcode\":\"00\",\"response\":{\"id\":\"" + "1".repeat(256) + "\"}}")),
                arguments(
                        NAVER_USER,
                        "blank number",
                        "login-failed",
                        json(200, "{\"resultcode\":\"00\",\"response\":{\"id\":\" \"}}")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("answers")
    void shouldLogNobodyInWhenAnswerCannotBeUsed(
            final String path, final String name, final String code, final Reply reply) throws SQLException {
        // Whatever token is taken for one leads to a user.
        final Person alice = Person.named("alice");
        stage.provider().override(KAKAO_USER, () -> Reply.json(200, ProviderReplies.kakaoUser(alice)));
        stage.provider().override(NAVER_USER, () -> Reply.json(200, ProviderReplies.naverUser(alice)));
        stage.provider().override(path, () -> reply);
        final Browser browser = stage.browser();

        final Page answer = browser.open(
                path.equals(KAKAO_TOKEN) || path.equals(KAKAO_USER) ? "/api/auth/kakao" : "/api/auth/naver");

        assertThat(answer.header("location")).isEqualTo("/?login=failed&code=" + code);
        assertThat(browser.cookie("stocking_session")).isNull();
        assertThat(stage.users()).isEmpty();
        assertThat(stage.provider().asked()).contains(path).doesNotContain("/elsewhere");
    }

    @Test
    void shouldKeepOthersOutOfItWhenOneProviderHangs() throws SQLException {
        final CountDownLatch never = new CountDownLatch(1);
        stage.provider().override(KAKAO_TOKEN, () -> hang(never));
        final List<CompletableFuture<String>> stuck = IntStream.range(0, 30)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> stage.browser().open("/api/auth/kakao").header("location")))
                .toList();

        assertThat(stage.browser().open("/api/auth/naver").header("location")).isEqualTo("/");
        assertThat(stage.browser().post("/api/auth/guest").status()).isEqualTo(200);
        assertThat(stuck).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("/?login=failed&code=unavailable"));
        assertThat(stage.users()).noneMatch(user -> user.startsWith("kakao"));
        never.countDown();
    }

    private static Reply hang(final CountDownLatch until) {
        try {
            until.await();
        } catch (final InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        return json(200, "{}");
    }

    private static Reply json(final int status, final String body) {
        return new Reply(status, "application/json", body, null);
    }
}
