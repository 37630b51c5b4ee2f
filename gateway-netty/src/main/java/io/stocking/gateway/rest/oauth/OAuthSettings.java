package io.stocking.gateway.rest.oauth;

import java.time.Duration;
import java.util.List;

/**
 * Log-in by other sites.
 *
 * @param providers those that this site is registered with, each once
 * @param timeout how long one answer of a provider may take, whole; a log-in needs up to three
 */
public record OAuthSettings(List<ProviderSettings> providers, Duration timeout) {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException when a provider is there twice or the timeout is none
     */
    public OAuthSettings {
        providers = List.copyOf(providers);
        if (providers.stream().map(ProviderSettings::provider).distinct().count() < providers.size()) {
            throw new IllegalArgumentException("a provider is there twice: " + providers);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout of providers is " + timeout);
        }
    }

    /** These providers, with 3 s an answer. */
    public static OAuthSettings of(final List<ProviderSettings> providers) {
        return new OAuthSettings(providers, DEFAULT_TIMEOUT);
    }
}
