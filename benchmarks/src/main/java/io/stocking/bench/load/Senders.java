package io.stocking.bench.load;

import io.stocking.bench.load.client.HttpWire;
import io.stocking.bench.load.client.LoadClient;
import io.stocking.bench.load.client.OrderFlow;
import io.stocking.bench.load.client.SampleAnswer;
import io.stocking.bench.load.client.WebSocketWire;
import io.stocking.bench.load.client.Wire;
import io.stocking.bench.load.server.Listing;
import io.stocking.bench.load.server.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.IntFunction;

/** Who sends the orders of a load, which ones, and how. */
final class Senders {
    private static final long SEED = 20261129;

    private final LoadSettings settings;
    private final InetSocketAddress server;
    private final String host;
    private final List<String> logIns;
    private final List<Listing> listings;
    private final byte[][] httpOrders;

    /** @param listings what they trade */
    Senders(final LoadSettings settings, final Target target, final List<Listing> listings) {
        this.settings = settings;
        server = new InetSocketAddress(target.url().getHost(), target.url().getPort());
        host = target.url().getAuthority();
        logIns = target.logIns();
        this.listings = listings;
        httpOrders = HttpWire.rests(flow().orders());
    }

    /** Their orders from the first on, the same ones every time. */
    OrderFlow flow() {
        return new OrderFlow(listings, SEED);
    }

    /** Sends the first order over HTTP; the answer, byte by byte. */
    byte[] sampleAnswer() throws IOException {
        return SampleAnswer.of(server, http(0));
    }

    /** Connects them to the target. */
    LoadClient connect() throws IOException {
        return LoadClient.connect(server, wires(), settings.connections(), settings.inFlight());
    }

    /** Connects them over HTTP to something else that takes their orders. */
    LoadClient connectTo(final InetSocketAddress address) throws IOException {
        return LoadClient.connect(address, this::http, settings.connections(), settings.inFlight());
    }

    private IntFunction<Wire> wires() {
        if (!settings.webSocket()) {
            return this::http;
        }
        final byte[][] orders = WebSocketWire.frames(flow().orders());
        return connection -> new WebSocketWire(host, logIn(connection), orders);
    }

    private HttpWire http(final int connection) {
        return new HttpWire(host, logIn(connection), httpOrders);
    }

    /** Header lines that let the user of a connection in. */
    String logIn(final int connection) {
        return logIns.get(connection % logIns.size());
    }
}
