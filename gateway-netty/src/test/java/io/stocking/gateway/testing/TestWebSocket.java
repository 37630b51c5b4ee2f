package io.stocking.gateway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A WebSocket client over a real socket that keeps what it hears. */
public final class TestWebSocket implements WebSocket.Listener {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final long PATIENCE_SECONDS = 20;

    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    private TestWebSocket() {}

    /**
     * Connects to {@code /ws}.
     *
     * @param headers names and values in turns
     */
    public static TestWebSocket connect(final int port, final String... headers) {
        final WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        final TestWebSocket client = new TestWebSocket();
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/ws"), client)
                .join();
        return client;
    }

    /** Sends a message, and says how that ends. */
    public CompletableFuture<WebSocket> say(final String text) {
        return socket.sendText(text, true);
    }

    /** Ends the connection as a client should. */
    public void end() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    /** What it has heard so far. */
    public List<JsonNode> messages() {
        return messages;
    }

    /** The last message it heard. */
    public JsonNode last() {
        return messages.get(messages.size() - 1);
    }

    /** Waits for the end of the connection and tells its code. */
    public int closeCode() {
        return closeCode.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return !closeCode.isDone();
    }

    @Override
    public CompletionStage<?> onText(final WebSocket from, final CharSequence data, final boolean last) {
        partial.append(data);
        if (last) {
            messages.add(read(partial.toString()));
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(final WebSocket from, final int code, final String reason) {
        closeCode.complete(code);
        return null;
    }

    private static JsonNode read(final String text) {
        try {
            return MAPPER.readTree(text);
        } catch (final IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }
}
