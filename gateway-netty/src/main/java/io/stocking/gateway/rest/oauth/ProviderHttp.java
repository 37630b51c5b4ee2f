package io.stocking.gateway.rest.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks providers, and trusts them little: an answer has to be whole within a time and a size, redirects are not followed, secrets
 * go nowhere in the clear. Blocks, so it is for worker threads.
 */
final class ProviderHttp {
    private static final int MAX_BYTES = 64 * 1024;

    private final Duration timeout;
    private final HttpClient client;

    /** @param timeout for one answer, from connecting to its last byte */
    ProviderHttp(final Duration timeout) {
        this.timeout = timeout;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    /** What a provider answered. */
    record Answer(int status, String body) {}

    /**
     * Gets something, with an access token unless that is null.
     *
     * @throws IOException when no whole answer comes in time
     */
    Answer get(final URI address, final String accessToken) throws IOException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(SafeAddress.require(address));
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        return send(request);
    }

    /**
     * Posts a form.
     *
     * @throws IOException when no whole answer comes in time
     */
    Answer post(final URI address, final String form) throws IOException {
        return send(HttpRequest.newBuilder(SafeAddress.require(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Answer send(final HttpRequest.Builder request) throws IOException {
        final CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(
                request.header("Accept", "application/json").build(), head -> new LimitedBody(MAX_BYTES));
        try {
            final HttpResponse<byte[]> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (final TimeoutException late) {
            throw new IOException("no whole answer within " + timeout, late);
        } catch (final ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an answer", interrupted);
        } finally {
            pending.cancel(true);
        }
    }
}
