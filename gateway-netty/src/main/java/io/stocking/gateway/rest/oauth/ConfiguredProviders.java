package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.persistence.user.IdentityProvider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The providers that this site is registered with. */
public final class ConfiguredProviders implements AutoCloseable {
    private final Map<IdentityProvider, ConfiguredProvider> providers = new EnumMap<>(IdentityProvider.class);

    public ConfiguredProviders(final OAuthSettings settings) {
        final ProviderHttp http = new ProviderHttp(settings.timeout());
        settings.providers().forEach(one -> providers.put(one.provider(), new ConfiguredProvider(one, http)));
    }

    /** Those one can log in with. */
    Set<IdentityProvider> names() {
        return providers.keySet();
    }

    /**
     * A provider.
     *
     * @throws RequestProblem when it is not configured
     */
    ConfiguredProvider get(final IdentityProvider name) {
        final ConfiguredProvider provider = providers.get(name);
        if (provider == null) {
            throw new RequestProblem(Problem.PROVIDER_NOT_CONFIGURED, "oauth.not-configured", name.word());
        }
        return provider;
    }

    @Override
    public void close() {
        providers.values().forEach(ConfiguredProvider::close);
    }
}
