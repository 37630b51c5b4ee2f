package io.stocking.gateway.rest.oauth;

import io.stocking.persistence.user.IdentityProvider;
import java.net.URI;
import java.util.Objects;

/**
 * How this site is known to a provider.
 *
 * @param address where the provider is; null = the real one. For Google the issuer, which its discovery document and ID tokens
 *     have to name exactly; for the others in front of all their paths
 */
public record ProviderSettings(IdentityProvider provider, String clientId, String clientSecret, URI address) {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when one is empty or the address is not safe; the message names it
     */
    public ProviderSettings {
        Objects.requireNonNull(provider, "provider");
        requireText(provider, "client id", clientId);
        requireText(provider, "client secret", clientSecret);
        if (address != null) {
            SafeAddress.require(address);
        }
    }

    private static void requireText(final IdentityProvider provider, final String name, final String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("the " + name + " of " + provider.word() + " is empty");
        }
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "ProviderSettings[provider=" + provider + ", clientId=" + clientId + ", address=" + address + "]";
    }
}
