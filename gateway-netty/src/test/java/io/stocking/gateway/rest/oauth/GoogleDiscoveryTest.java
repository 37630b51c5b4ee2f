package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.oauth.ProviderReplies.Reply;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleDiscoveryTest {
    private static final String DOCUMENT = "/.well-known/openid-configuration";
    private static final URI CALLBACK = URI.create("http://127.0.0.1/callback");

    private final LogInAttempt attempt = LogInAttempt.start(IdentityProvider.GOOGLE, Instant.now());
    private MockProvider mock;
    private Provider google;

    @BeforeEach
    void open() throws IOException {
        mock = new MockProvider();
        google = Provider.of(mock.settings(IdentityProvider.GOOGLE), new ProviderHttp(Duration.ofSeconds(2)));
    }

    @AfterEach
    void close() {
        mock.close();
    }

    @Test
    void shouldReadTheDocumentOnceWhenManyLogIn() {
        final URI address = google.authorization(attempt, CALLBACK);
        google.authorization(attempt, CALLBACK);
        assertThat(address.toString()).startsWith(mock.address() + "/o/oauth2/v2/auth?");
        assertThat(mock.asked()).containsExactly(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, https://evil.example",
        "issuer, ",
        "authorization_endpoint, javascript:alert(1)",
        "authorization_endpoint, http://evil.example/auth",
        "token_endpoint, http://evil.example/token",
        "token_endpoint, 'no address'",
        "jwks_uri, file:///etc/passwd",
        "jwks_uri, http://evil.example/keys",
    })
    void shouldRefuseTheDocumentWhenItNamesWhatIsNotSafe(final String field, final String value) {
        mock.override(
                DOCUMENT,
                () -> Reply.json(200, ProviderReplies.discovery(mock.address()).put(field, value)));
        assertProblem(Problem.LOGIN_FAILED);
    }

    @Test
    void shouldTryAgainWhenTheDocumentCouldNotBeRead() {
        mock.override(DOCUMENT, () -> new Reply(503, "text/html", "", null));
        assertProblem(Problem.UNAVAILABLE);
        mock.reset();
        assertThat(google.authorization(attempt, CALLBACK)).isNotNull();
    }

    private void assertProblem(final Problem expected) {
        assertThatThrownBy(() -> google.authorization(attempt, CALLBACK))
                .isInstanceOfSatisfying(RequestProblem.class, refused -> assertThat(refused.problem())
                        .isEqualTo(expected));
    }
}
