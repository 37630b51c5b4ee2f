package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.Workers;
import io.stocking.persistence.user.IdentityProvider;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The providers that this site is registered with. */
public final class ConfiguredProviders implements AutoCloseable {
    private static final int THREADS = 2;
    /** Who waits behind so many that hang has waited longer than a request may. */
    private static final int QUEUED = 20;

    private final Map<IdentityProvider, ConfiguredProvider> providers = new EnumMap<>(IdentityProvider.class);

    public ConfiguredProviders(final OAuthSettings settings) {
        final ProviderHttp http = new ProviderHttp(settings.timeout());
        for (final ProviderSettings one : settings.providers()) {
            final String threads = "gateway-" + one.provider().word() + "-";
            providers.put(
                    one.provider(),
                    new ConfiguredProvider(
                            Provider.of(one, http), new Workers(threads, THREADS, QUEUED, "oauth.busy")));
        }
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
        providers.values().forEach(provider -> provider.workers().close());
    }
}
