package io.stocking.bench.load;

import io.stocking.bench.load.client.HttpWire;
import io.stocking.bench.load.client.LoadClient;
import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.client.OrderFlow;
import io.stocking.bench.load.client.SampleAnswer;
import io.stocking.bench.load.client.WebSocketWire;
import io.stocking.bench.load.client.Wire;
import io.stocking.bench.load.server.Api;
import io.stocking.bench.load.server.BareProcess;
import io.stocking.bench.load.server.Listing;
import io.stocking.bench.load.server.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Puts a target under load, and a bare server before and after it. */
final class LoadMeasurement {
    private static final long SEED = 20261129;
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final LoadSettings settings;
    private final Target target;
    private final InetSocketAddress server;
    private final String host;
    private final List<Listing> listings;
    private final byte[][] httpOrders;

    LoadMeasurement(final LoadSettings settings, final Target target) throws IOException {
        this.settings = settings;
        this.target = target;
        server = new InetSocketAddress(target.url().getHost(), target.url().getPort());
        host = target.url().getAuthority();
        listings = new Api(target.url()).awaitOpenRound();
        httpOrders = HttpWire.rests(flow().orders());
    }

    LoadReport run() throws IOException {
        final byte[] answer = SampleAnswer.of(server, http(0));
        try (BareProcess bare = BareProcess.start(answer);
                LoadClient bareClient =
                        LoadClient.connect(bare.address(), this::http, settings.connections(), settings.inFlight());
                LoadClient client = LoadClient.connect(server, wires(), settings.connections(), settings.inFlight())) {
            final long warmUpAnswered = answered(client.run(flow(), settings.warmUp(), settings.rate()));
            bareClient.run(flow(), settings.warmUp(), 0);

            final double bareBefore =
                    bareClient.run(flow(), settings.orders(), 0).perSecond();
            final LoadResult result = client.run(flow(), settings.orders(), settings.rate());
            final long persistedAt = target.awaitPersisted(1 + warmUpAnswered + answered(result));
            final double bareAfter =
                    bareClient.run(flow(), settings.orders(), 0).perSecond();

            final double persistedMillis = Math.max(0, persistedAt - result.lastAnswerAt()) / NANOS_A_MILLI;
            return new LoadReport(settings, result, persistedMillis, (bareBefore + bareAfter) / 2);
        }
    }

    private static long answered(final LoadResult result) {
        return result.accepted() + result.rejected();
    }

    private OrderFlow flow() {
        return new OrderFlow(listings, SEED);
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

    private String logIn(final int connection) {
        return target.logIns().get(connection % target.logIns().size());
    }
}
