package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.rest.Workers;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** A provider with threads of its own, so that one that hangs keeps neither the others nor MySQL waiting. */
final class ConfiguredProvider implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int QUEUED = 100;
    /** How old a request may be when its provider is asked; its answer has 10 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Provider provider;
    private final Workers workers;

    ConfiguredProvider(final ProviderSettings settings, final ProviderHttp http) {
        provider = Provider.of(settings, http);
        workers = new Workers("gateway-" + settings.provider().word() + "-", THREADS, QUEUED, PATIENCE, "oauth.busy");
    }

    /** Asks the provider away from the event loop of the exchange, and goes on there with what it says. */
    <T> void ask(final Exchange exchange, final Function<Provider, T> question, final Consumer<T> then) {
        workers.call(exchange, () -> question.apply(provider), then);
    }

    @Override
    public void close() {
        workers.close();
    }
}
