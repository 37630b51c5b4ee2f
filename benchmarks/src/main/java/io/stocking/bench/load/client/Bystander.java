package io.stocking.bench.load.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** One client that asks, reads and trades a little on a connection of its own, one request at a time, while others do something else. */
public final class Bystander implements AutoCloseable {
    private static final int DIGITS = 3;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final long PAUSE_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Question, HttpRequest> requests = new EnumMap<>(Question.class);
    private final Map<Question, Histogram> latency = new EnumMap<>(Question.class);
    private final Thread thread = new Thread(this::ask, "bystander");
    private long accepted;
    private long busy;
    private String failure = "";
    private volatile boolean stopped;

    /** What it wants. */
    public enum Question {
        /** Whether the process works. */
        HEALTH,
        /** What is traded, at which prices. */
        MARKET,
        /** To buy. */
        ORDER
    }

    /**
     * Starts.
     *
     * @param url of the server
     * @param logIn header lines that say whose orders these are
     * @param order its fields, without braces
     */
    public Bystander(final URI url, final String logIn, final String order) {
        requests.put(Question.HEALTH, request(url, "/healthz", logIn).GET().build());
        requests.put(Question.MARKET, request(url, "/api/round", logIn).GET().build());
        requests.put(
                Question.ORDER,
                request(url, "/v2/orders", logIn)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{" + order + "}"))
                        .build());
        for (final Question question : Question.values()) {
            latency.put(question, new Histogram(DIGITS));
        }
        thread.start();
    }

    private static HttpRequest.Builder request(final URI url, final String path, final String logIn) {
        final HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
        logIn.lines().forEach(line -> {
            final int colon = line.indexOf(':');
            request.header(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        return request;
    }

    private void ask() {
        try {
            while (!stopped) {
                for (final Question question : Question.values()) {
                    ask(question);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (final IOException lost) {
            failure = lost.toString();
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(final Question question) throws IOException, InterruptedException {
        final long begin = System.nanoTime();
        final HttpResponse<String> answer = client.send(requests.get(question), BodyHandlers.ofString());
        latency.get(question).recordValue(System.nanoTime() - begin);
        final boolean ok = answer.statusCode() == OK;
        if (ok && question == Question.ORDER) {
            accepted++;
        } else if (answer.statusCode() == UNAVAILABLE
                && answer.headers().firstValue("Retry-After").isPresent()) {
            busy++;
        } else if (!ok) {
            failure = question + " " + answer.statusCode() + " " + answer.body();
        }
    }

    /** Asks no more; what it says of itself is then complete. */
    @Override
    public void close() throws IOException {
        stopped = true;
        try {
            thread.join();
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Orders that were accepted. */
    public long accepted() {
        return accepted;
    }

    /** Answers that said it should come again. */
    public long busy() {
        return busy;
    }

    /** The last answer that was neither, empty without one. */
    public String failure() {
        return failure;
    }

    /** In nanoseconds, of every answer. */
    public Histogram latency(final Question question) {
        return latency.get(question);
    }
}
