package io.stocking.server.monitoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is posted to an incoming webhook, as Slack would. */
public final class SlackChannel implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Logger LOG = LoggerFactory.getLogger(SlackChannel.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** What people would see of a message. */
    public record Message(String channel, String color, String title, String link, String text) {}

    /** Opens on a free port. */
    public SlackChannel() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** The secret address. */
    public URI webhook() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/services/T0/B0/secret");
    }

    private void take(final HttpExchange exchange) throws IOException {
        try (exchange) {
            final JsonNode message = JSON.readTree(exchange.getRequestBody());
            final JsonNode attachment = message.path("attachments").path(0);
            final Message taken = new Message(
                    message.path("channel").asText(),
                    attachment.path("color").asText(),
                    attachment.path("title").asText(),
                    attachment.path("title_link").asText(),
                    attachment.path("text").asText());
            LOG.info("{}", taken);
            messages.add(taken);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** Waits for a message whose title begins so, and forgets it. */
    public Message awaitMessage(final String title) {
        await("a message " + title).atMost(PATIENCE).until(() -> find(title).isPresent());
        final Message found = find(title).orElseThrow();
        messages.remove(found);
        return found;
    }

    private Optional<Message> find(final String title) {
        return messages.stream()
                .filter(message -> message.title().startsWith(title))
                .findFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
