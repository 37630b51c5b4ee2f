package io.stocking.gateway.rest.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stocking.persistence.user.IdentityProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://accounts.example", "http://127.0.0.1:1", "http://localhost/x", "http://[::1]:1"})
    void shouldTakeAddressWhenSecretsAreSafeThere(final String address) {
        assertThat(SafeAddress.require(URI.create(address))).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accounts.example",
                "http://127.0.0.1.evil.example",
                "http://localhost@evil.example",
                "https://user@accounts.example",
                "ftp://127.0.0.1",
                "javascript:alert(1)",
                "//accounts.example",
                "accounts.example",
                ""
            })
    void shouldRefuseAddressWhenSecretsAreNotSafeThere(final String address) {
        assertThatThrownBy(() -> settings("id", "secret", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + address + "'");
    }

    @Test
    void shouldNameWhatIsMissingWhenSettingsAreIncomplete() {
        assertThatThrownBy(() -> settings(" ", "secret", "https://x.example"))
                .hasMessage("the client id of kakao is empty");
        assertThatThrownBy(() -> settings("id", null, "https://x.example"))
                .hasMessage("the client secret of kakao is empty");
        final ProviderSettings kakao = settings("id", "hush", "https://x.example");
        assertThatThrownBy(() -> OAuthSettings.of(List.of(kakao, kakao)))
                .hasMessageContaining("a provider is there twice")
                .hasMessageNotContaining("hush");
        assertThatThrownBy(() -> new OAuthSettings(List.of(kakao), Duration.ZERO))
                .hasMessageContaining("PT0S");
    }

    private static ProviderSettings settings(final String id, final String secret, final String address) {
        return new ProviderSettings(IdentityProvider.KAKAO, id, secret, URI.create(address));
    }
}
