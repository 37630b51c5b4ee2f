package io.stocking.server.monitoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A real Prometheus and a real Alertmanager with the shipped files, in which only places and lengths of time are others. */
public final class Monitoring implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int prometheusPort = freePort();
    private final int alertmanagerPort = freePort();
    private final List<Process> processes = new ArrayList<>();
    private final Path folder;
    private final Path alertmanagerFiles;
    private final Path prometheusFiles;

    /**
     * Prepares both.
     *
     * @param folder is created, and takes copies, data and logs
     * @param target port of the server to watch
     * @param webhook where messages go
     */
    public Monitoring(final Path folder, final int target, final URI webhook) throws IOException {
        this.folder = Files.createDirectories(folder);
        alertmanagerFiles = alertmanagerFiles(folder, webhook);
        prometheusFiles = prometheusFiles(folder, target);
    }

    /** Starts both and returns when they are ready. */
    public void start() throws IOException {
        processes.add(DebianProgram.ALERTMANAGER.start(
                folder.resolve("alertmanager.log"),
                List.of(
                        "--config.file=" + alertmanagerFiles.resolve("alertmanager.yml"),
                        "--storage.path=" + folder.resolve("alertmanager-data"),
                        "--web.listen-address=127.0.0.1:" + alertmanagerPort,
                        "--cluster.listen-address=")));
        processes.add(DebianProgram.PROMETHEUS.start(
                folder.resolve("prometheus.log"),
                List.of(
                        "--config.file=" + prometheusFiles.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("prometheus-data"),
                        "--web.listen-address=127.0.0.1:" + prometheusPort)));
        await("Alertmanager").atMost(PATIENCE).until(() -> isReady(alertmanagerPort));
        await("Prometheus").atMost(PATIENCE).until(() -> isReady(prometheusPort));
    }

    private static Path alertmanagerFiles(final Path folder, final URI webhook) throws IOException {
        final Path files = ShippedFiles.copy("alertmanager", folder.resolve("alertmanager"));
        final Path secret = Files.writeString(folder.resolve("slack-url"), webhook.toString());
        final Path settings = files.resolve("alertmanager.yml");
        ShippedFiles.replace(settings, "/etc/alertmanager/slack-url", secret.toString());
        ShippedFiles.replace(settings, "group_wait: \\w+", "group_wait: 200ms");
        ShippedFiles.replace(settings, "group_interval: \\w+", "group_interval: 1s");
        return files;
    }

    private Path prometheusFiles(final Path folder, final int target) throws IOException {
        final Path files = ShippedFiles.copy("prometheus", folder.resolve("prometheus"));
        final Path settings = files.resolve("prometheus.yml");
        ShippedFiles.replace(settings, "127\\.0\\.0\\.1:8080", "127.0.0.1:" + target);
        ShippedFiles.replace(settings, "127\\.0\\.0\\.1:9093", "127.0.0.1:" + alertmanagerPort);
        ShippedFiles.replace(settings, "_interval: \\w+", "_interval: 500ms");
        ShippedFiles.replace(files.resolve("rules/alerts.yml"), "for: \\w+", "for: 1s");
        ShippedFiles.replace(files.resolve("rules/alerts.yml"), "\\[\\w+\\]", "[5s]");
        ShippedFiles.replace(files.resolve("rules/recording.yml"), "\\[\\w+\\]", "[5s]");
        return files;
    }

    private boolean isReady(final int port) {
        try {
            return get(port, "/-/ready").statusCode() == 200;
        } catch (final IOException notYet) {
            return false;
        }
    }

    /** The values that a query has now, those that are no number left out. */
    public List<Double> query(final String expression) throws IOException {
        final String path = "/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        final JsonNode answer = JSON.readTree(get(prometheusPort, path).body());
        if (!answer.path("status").asText().equals("success")) {
            throw new AssertionError(expression + ": " + answer);
        }
        final List<Double> values = new ArrayList<>();
        for (final JsonNode series : answer.path("data").path("result")) {
            final double value =
                    Double.parseDouble(series.path("value").path(1).asText().replace("+Inf", "Infinity"));
            if (!Double.isNaN(value)) {
                values.add(value);
            }
        }
        return values;
    }

    private HttpResponse<String> get(final int port, final String path) throws IOException {
        final HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (final InterruptedException interrupted) {
            throw new IllegalStateException("GET " + path + " was interrupted", interrupted);
        }
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (final IOException e) {
            throw new IllegalStateException("there is no free port", e);
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}
