package io.stocking.bench.load.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the load wants to know of a server besides its answers to orders. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final long OPEN_SECONDS = 60;
    private static final long POLL_MILLIS = 50;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;

    /** @param url of the server */
    public Api(final URI url) {
        this.url = url;
    }

    /**
     * Waits for a round that is open, a minute at most.
     *
     * @return what is traded in it, and at which prices
     */
    public List<Listing> awaitOpenRound() throws IOException {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(OPEN_SECONDS);
        while (System.nanoTime() - deadline < 0) {
            final HttpResponse<String> answer = get("/api/round");
            final JsonNode round = JSON.readTree(answer.body());
            if (answer.statusCode() == 200 && round.path("phase").asText().equals("open")) {
                return listings(round);
            }
            pause();
        }
        throw new IOException(url + " has had no open round for " + OPEN_SECONDS + " s");
    }

    private static List<Listing> listings(final JsonNode round) {
        final List<Listing> listings = new ArrayList<>();
        for (final JsonNode instrument : round.path("instruments")) {
            listings.add(new Listing(
                    instrument.path("symbol").asText(), instrument.path("price").asLong()));
        }
        return listings;
    }

    /** The value of a metric, named with its labels if it has any. */
    public double metric(final String name) throws IOException {
        return get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IOException(url + " has no metric " + name));
    }

    HttpResponse<String> post(final String path, final String json) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Origin", url.getScheme() + "://" + url.getAuthority())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private HttpResponse<String> get(final String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(final String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER_TIMEOUT);
    }

    private HttpResponse<String> send(final HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
