package io.stocking.bench.load;

import io.stocking.bench.load.client.Bystander;
import io.stocking.bench.load.client.LoadClient;
import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.server.Api;
import io.stocking.bench.load.server.PeakMemory;
import io.stocking.bench.load.server.PrivateProduct;
import io.stocking.bench.load.server.ServerMemory;
import java.io.IOException;

/** Finds out how many orders a second a product can take, offers it twice as many, and looks how soon it is itself again. */
final class OverloadMeasurement {
    private final OverloadSettings settings;
    private final PrivateProduct product;
    private final Senders senders;

    OverloadMeasurement(final OverloadSettings settings, final PrivateProduct product) throws IOException {
        this.settings = settings;
        this.product = product;
        senders = new Senders(
                new LoadSettings(
                        settings.orders(),
                        settings.connections(),
                        settings.mostInFlight(),
                        0,
                        settings.warmUp(),
                        false),
                product,
                new Api(product.url()).awaitOpenRound());
    }

    /** @param answeredBefore orders of the load accounts that others have had answered since the product started */
    OverloadReport run(final long answeredBefore) throws IOException {
        try (LoadClient client = senders.connect()) {
            final LoadResult warmUp = closedLoop(client, settings.warmUp());
            product.awaitPersisted(answeredBefore + warmUp.answered());
            return measure(client, answeredBefore, warmUp.answered());
        }
    }

    private OverloadReport measure(final LoadClient client, final long answeredBefore, final long warmUp)
            throws IOException {
        final Bystander calm = bystander();
        final LoadResult before;
        try (calm) {
            before = closedLoop(client, settings.orders());
        }

        final ServerMemory memory = product.memory();
        final OverloadReport.Bytes bytesBefore = bytes(memory);
        final double rate = settings.factor() * before.perSecond();
        final long due = (long) (rate * settings.seconds());
        final Bystander pressed = bystander();
        final PeakMemory peak = new PeakMemory(memory);
        final LoadResult offered;
        try (peak;
                pressed) {
            offered = client.offer(senders.flow(), due, rate);
        }
        final LoadResult after = closedLoop(client, settings.orders());
        final OverloadReport.Memory seen = new OverloadReport.Memory(bytesBefore, peak.peakBytes(), bytes(memory));

        final long answered = warmUp
                + before.answered()
                + calm.accepted()
                + offered.answered()
                + pressed.accepted()
                + after.answered();
        product.awaitPersisted(answeredBefore + answered);
        return new OverloadReport(settings, answered, before, offered, after, seen, calm, pressed);
    }

    private LoadResult closedLoop(final LoadClient client, final long orders) {
        return client.runClosed(senders.flow(), orders, settings.closedConnections(), settings.inFlight());
    }

    private static OverloadReport.Bytes bytes(final ServerMemory memory) throws IOException {
        final long resident = memory.residentBytes();
        return new OverloadReport.Bytes(resident, memory.liveBytes());
    }

    private Bystander bystander() {
        return new Bystander(
                product.url(), senders.logIn(0), senders.flow().orders().get(0));
    }
}
