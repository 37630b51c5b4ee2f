package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.gateway.testing.RawConnection;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthTamperingTest {
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
    @MethodSource({
        "io.stocking.gateway.rest.oauth.CallbackAttacks#all",
        "io.stocking.gateway.rest.oauth.IdTokenAttacks#all"
    })
    void shouldLogNobodyInWhenTamperedWith(final Attack attack) throws SQLException {
        final Browser browser = stage.browser();

        final Page answer = attack.steps().apply(stage, browser);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo("/?login=failed&code=" + attack.code());
        assertThat(answer.http().headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .startsWith("stocking_oauth=; Max-Age=0");
        assertThat(browser.step("/api/me").status()).isEqualTo(401);
        assertThat(stage.users()).hasSize(attack.usersBefore());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: %s\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example"
            })
    void shouldSendCodesToItselfWhenHeadersNameAnotherHost(final String headers) throws IOException {
        final String self = "127.0.0.1:" + stage.gateway().port();
        try (RawConnection connection = new RawConnection(stage.gateway().port())) {
            connection.send(
                    "GET /api/auth/kakao HTTP/1.1\r\n" + headers.formatted(self) + "\r\nConnection: close\r\n\r\n");
            assertThat(connection.readToEnd())
                    .startsWith("HTTP/1.1 303")
                    .contains("redirect_uri="
                            + URLEncoder.encode("http://" + self + "/api/auth/kakao/callback", StandardCharsets.UTF_8))
                    .doesNotContain("evil");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redirect", "next", "returnTo", "redirect_uri", "continue", "url"})
    void shouldEndAtHomeWhenAnotherAddressIsAskedFor(final String parameter) {
        final String elsewhere = "?" + parameter + "=https://evil.example/";
        final Browser browser = stage.browser();
        final String there = browser.step("/api/auth/kakao" + elsewhere).header("location");
        assertThat(there).startsWith(stage.provider().address()).doesNotContain("evil");
        final String back = browser.step(there).header("location");

        assertThat(browser.step(back + "&" + elsewhere.substring(1)).header("location"))
                .isEqualTo("/");
    }
}
