package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import io.stocking.gateway.testing.TestWebSocket;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSocketGatewayTest {
    private static final String SESSION = "hash";

    private final ReadModel model = new ReadModel(new ReadModelContext().conclude());
    private final InMemoryChat chat = new InMemoryChat();
    private final WebSocketGateway gateway =
            new WebSocketGateway(model, chat, new TestRankings(model).feed(), new WebSocketContext().conclude());
    private final ExchangeEvents exchange = ExchangeEvents.openRound(model);
    private LoopbackServer server;

    @BeforeEach
    void listen() {
        server = LoopbackServer.serving(gateway, new Login(ALICE, SESSION, "Alice"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldServeBrowserWhenItConnectsOverRealSocket() {
        final TestWebSocket browser = connect();
        browser.say("{\"op\":\"subscribe\",\"ch\":[\"book:ACME\",\"account\"]}").join();
        await().until(() -> browser.messages().size() == 5);
        exchange.buy(1, ALICE, 3, 9_900);
        await().until(() -> browser.messages().size() == 7);

        assertThat(browser.messages().get(0).get("type").asText()).isEqualTo("welcome");
        assertThat(browser.messages().get(0).at("/data/loggedIn").asBoolean()).isTrue();
        assertThat(browser.messages()).anySatisfy(message -> assertThat(message.toString())
                .startsWith("{\"ch\":\"book:ACME\",\"seq\":2,\"type\":\"delta\""));
        assertThat(browser.messages()).anySatisfy(message -> assertThat(message.toString())
                .startsWith("{\"ch\":\"account\",\"seq\":2,\"type\":\"update\""));
        gateway.logOut(SESSION, "anotherLogin");
        assertThat(browser.closeCode()).isEqualTo(4001);
        await().until(() -> gateway.sessionCount() == 0);
    }

    @Test
    void shouldServeOthersWhenOneClientSendsGarbage() {
        final TestWebSocket earlier = connect();
        final TestWebSocket bad = connect();
        bad.say("x".repeat(100_000)).join();
        for (int message = 0; message < 5; message++) {
            bad.say("x").join();
        }
        assertThat(bad.closeCode()).isEqualTo(4000);
        assertThat(bad.messages().get(1).at("/data/code").asText()).isEqualTo("MESSAGE_TOO_LONG");

        for (final TestWebSocket good : List.of(earlier, connect())) {
            good.say("{\"op\":\"ping\"}").join();
            await().until(() -> good.messages().size() == 2);
            good.end();
            assertThat(good.closeCode()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        }
    }

    @Test
    void shouldCutClientWhenItsFrameIsFarTooLong() {
        final TestWebSocket browser = connect();
        await().until(() -> gateway.sessionCount() == 1);
        final CompletableFuture<WebSocket> sent = browser.say("x".repeat(2 << 20));
        await().until(() -> gateway.sessionCount() == 0);

        assertThat(sent.handle((done, failure) -> true).join()).isTrue();
    }

    private TestWebSocket connect() {
        return TestWebSocket.connect(server.port());
    }
}
