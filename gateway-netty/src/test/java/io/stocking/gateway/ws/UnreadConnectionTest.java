package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.RawConnection;
import io.stocking.gateway.testing.TestRankings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that sends and sends, and reads nothing meanwhile. */
class UnreadConnectionTest {
    private static final int SNAPSHOTS = 20_000;
    private static final Duration SENDING = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final WebSocketGateway gateway = new WebSocketGateway(
            model,
            new InMemoryChat(),
            new TestRankings(model).feed(),
            new WebSocketContext().lagMillis(100).messageBurst(100_000).conclude());
    private LoopbackServer server;

    @BeforeEach
    void listen() {
        ExchangeEvents.openRound(model);
        server = LoopbackServer.serving(gateway, null);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Reset, not closed: else the system would keep what is unread until the client has read it, if ever. */
    @Test
    void shouldBeResetWhenItReadsNotEvenThatItIsCut() throws IOException {
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4_096);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            upgrade(client);
            askForSnapshots(client.getOutputStream());

            await().atMost(PATIENCE).until(() -> gateway.meter().closes().get("too_slow") == 1);
            await().atMost(PATIENCE).until(() -> gateway.sessionCount() == 0);

            assertThatThrownBy(() -> client.getInputStream().readAllBytes()).isInstanceOf(SocketException.class);
        }
        assertThat(gateway.meter().conflations()).isPositive();
    }

    /** A server that closed at once would have its system throw away what it said last, since more arrives. */
    @Test
    void shouldHearWhyItIsCutWhenItGoesOnSending() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            upgrade(client);
            final byte[] nonsense = RawConnection.textFrame("no JSON");
            final long until = System.nanoTime() + SENDING.toNanos();
            while (System.nanoTime() < until) {
                client.getOutputStream().write(nonsense);
            }

            assertThat(client.getInputStream().readAllBytes()).containsSequence(0x0F, 0xA0);
        }
        assertThat(gateway.meter().closes()).containsEntry("too_many_errors", 1L);
    }

    /** Returns when the server speaks WebSocket. */
    private static void upgrade(final Socket client) throws IOException {
        final String request = "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        final StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) client.getInputStream().read());
        }
    }

    private static void askForSnapshots(final OutputStream out) throws IOException {
        final byte[] frame = RawConnection.textFrame("{\"op\":\"subscribe\",\"ch\":[\"tickers\"]}");
        for (int i = 0; i < SNAPSHOTS; i++) {
            out.write(frame);
        }
    }
}
