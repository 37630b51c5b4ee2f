package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.rest.Workers;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A provider with threads of its own, so that one that hangs keeps neither the others nor MySQL waiting. */
final class ConfiguredProvider implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int QUEUED = 100;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(4);

    private final ProviderSettings settings;
    private final Provider provider;
    private final Workers workers;

    ConfiguredProvider(final ProviderSettings settings, final ProviderHttp http) {
        this.settings = settings;
        provider = Provider.of(settings, http);
        workers = new Workers("gateway-" + settings.provider().word() + "-", THREADS, QUEUED, "oauth.busy");
    }

    /** Asks the provider away from the event loop of the exchange, and goes on there with what it says. */
    <T> void ask(final Exchange exchange, final Function<Provider, T> question, final Consumer<T> then) {
        final long asked = System.nanoTime();
        workers.call(
                exchange,
                () -> {
                    // Behind a provider that hangs requests would be worked on after they were answered.
                    if (System.nanoTime() - asked > PATIENCE_NANOS) {
                        throw ProviderFailure.unreachable(
                                settings.provider(), new IOException("too many wait for its answers"));
                    }
                    return question.apply(provider);
                },
                then);
    }

    @Override
    public void close() {
        workers.close();
    }
}
