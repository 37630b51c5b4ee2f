package io.stocking.server.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.stocking.server.database.EmbeddedMariaDb;
import io.stocking.server.database.EmbeddedRedis;
import io.stocking.server.database.MySqlAddress;
import io.stocking.testing.FaultyLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** A real server whose MySQL and Redis are behind links that a test can cut, silence and slow down. */
final class OutageStage implements AutoCloseable {
    static final boolean SOAK = Boolean.getBoolean("stocking.soak");
    static final Duration OUTAGE = Duration.ofSeconds(SOAK ? 60 : 8);

    private static final Path CACHE = Path.of("target", "database-programs").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final EmbeddedMariaDb mariaDb;
    private final EmbeddedRedis redis;
    private final FaultyLink mysqlLink;
    private final FaultyLink redisLink;
    private final ServerProcess server;

    OutageStage(final Path folder) throws Exception {
        mariaDb = EmbeddedMariaDb.start(folder.resolve("mysql"), CACHE);
        redis = EmbeddedRedis.start(folder.resolve("redis"), CACHE);
        final URI mysqlUri = URI.create(mariaDb.address().url().substring("jdbc:".length()));
        mysqlLink = new FaultyLink(mysqlUri.getPort());
        redisLink = new FaultyLink(redisUri().getPort());
        server = ServerProcess.start(
                folder.resolve("server"),
                "--order-rate=0",
                "--mysql-url=mysql://" + mariaDb.address().user() + ":"
                        + mariaDb.address().password() + "@127.0.0.1:" + mysqlLink.port() + mysqlUri.getPath(),
                "--redis-url=redis://" + redisUri().getUserInfo() + "@127.0.0.1:" + redisLink.port());
    }

    private URI redisUri() {
        return URI.create(redis.url());
    }

    ServerProcess server() {
        return server;
    }

    FaultyLink mysqlLink() {
        return mysqlLink;
    }

    FaultyLink redisLink() {
        return redisLink;
    }

    /** Past the link. */
    MySqlAddress mysql() {
        return mariaDb.address();
    }

    /** Past the link. */
    String redisUrl() {
        return redis.url();
    }

    /** What {@code /readyz} says of {@code mysql} or {@code redis}: up or down. */
    String readiness(final String database) {
        try {
            final JsonNode ready = JSON.readTree(get("/readyz"));
            return ready.path(database).asText();
        } catch (final IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    void awaitReadiness(final String database, final String state) {
        await().atMost(PATIENCE).until(() -> readiness(database), state::equals);
    }

    /** The value of a measurement without labels. */
    double metric(final String name) {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String get(final String path) {
        final HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (final IOException failure) {
            throw new UncheckedIOException("GET " + path, failure);
        } catch (final InterruptedException interrupted) {
            throw new IllegalStateException("GET " + path + " was interrupted", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        mysqlLink.close();
        redisLink.close();
        redis.close();
        mariaDb.close();
    }
}
