package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A site with an https address, which only Kakao knows. */
class PublicSiteTest {
    private static OAuthStage stage;

    @BeforeAll
    static void open() throws IOException {
        stage = new OAuthStage(
                context -> context.people(people -> people.publicUrl(URI.create("https://stocking.example/play"))),
                IdentityProvider.KAKAO);
    }

    @AfterAll
    static void close() throws IOException {
        stage.close();
    }

    @Test
    void shouldNameThePublicAddressAndProtectTheCookieWhenSomebodyLeaves() {
        final Page page = stage.browser().step("/api/auth/kakao");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("location"))
                .contains("redirect_uri=https%3A%2F%2Fstocking.example%2Fapi%2Fauth%2Fkakao%2Fcallback")
                .contains("code_challenge_method=S256")
                .containsPattern("state=[A-Za-z0-9_-]{43}(&|$)")
                .doesNotContain(ProviderReplies.CLIENT_SECRET);
        assertThat(page.header("set-cookie"))
                .matches(
                        "stocking_oauth=\\d+\\.[A-Za-z0-9_-]{43}; Max-Age=600; HttpOnly; SameSite=Lax; Path=/api/auth; Secure");
        assertThat(page.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void shouldSayThatThereIsNoLogInWhenProviderIsNotConfigured() throws IOException {
        for (final String path : new String[] {"/api/auth/google", "/api/auth/naver/callback?code=1&state=2"}) {
            final Page page = stage.browser().step(path);
            assertThat(page.status()).isEqualTo(404);
            final JsonNode problem = page.json();
            assertThat(problem.get("code").asText()).isEqualTo("provider-not-configured");
        }
        assertThat(stage.browser().step("/api/auth/providers").http().body()).isEqualTo("{\"providers\":[\"kakao\"]}");
    }

    @Test
    void shouldNotLeaveWhenNobodyCouldComeIn() throws IOException {
        stage.gateway().redis().stop();
        stage.gateway().awaitRedis("down");
        try {
            final Page page = stage.browser().step("/api/auth/kakao");
            assertThat(page.header("location")).isEqualTo("/?login=failed&code=unavailable");
        } finally {
            stage.gateway().redis().start();
            stage.gateway().awaitRedis("up");
        }
    }
}
