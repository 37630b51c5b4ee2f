package io.stocking.gateway.ws;

import static io.stocking.gateway.model.ExchangeEvents.ALICE;
import static io.stocking.gateway.testing.FuzzChecks.require;

import io.stocking.gateway.model.ExchangeEvents;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.InMemoryChat;
import io.stocking.gateway.testing.TestRankings;
import java.util.Arrays;

/** Messages of a client, separated by line ends: each is answered in JSON, or the connection ends with a reason. */
public final class ClientMessagesFuzz {
    private static final ReadModel MODEL = new ReadModel(new ReadModelContext().conclude());

    static {
        ExchangeEvents.openRound(MODEL);
    }

    private ClientMessagesFuzz() {}

    /** Sends the messages of one client. */
    public static void fuzzerTestOneInput(final byte[] input) {
        final WebSocketGateway gateway = new WebSocketGateway(
                MODEL, new InMemoryChat(), new TestRankings(MODEL).feed(), new WebSocketContext().conclude());
        final WebSocketClient client = new WebSocketClient(gateway, ALICE);
        int start = 0;
        for (int end = 0; end <= input.length && client.closeCode() == 0; end++) {
            if (end == input.length || input[end] == '\n') {
                client.sayBytes(Arrays.copyOfRange(input, start, end));
                final boolean answered = !client.received().isEmpty() || client.closeCode() != 0;
                require(answered, "every message has an answer");
                require(client.isConnected() || client.closeCode() != 0, "a connection ends with a reason");
                start = end + 1;
            }
        }
        client.disconnect();
        require(gateway.sessionCount() == 0, "nothing stays behind");
    }
}
