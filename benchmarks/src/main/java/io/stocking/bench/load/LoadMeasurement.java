package io.stocking.bench.load;

import io.stocking.bench.load.client.LoadClient;
import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.server.Api;
import io.stocking.bench.load.server.BareProcess;
import io.stocking.bench.load.server.Target;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Puts a target under load, and a bare server before and after it. */
final class LoadMeasurement {
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final LoadSettings settings;
    private final Target target;
    private final Senders senders;

    LoadMeasurement(final LoadSettings settings, final Target target) throws IOException {
        this.settings = settings;
        this.target = target;
        senders = new Senders(settings, target, new Api(target.url()).awaitOpenRound());
    }

    LoadReport run() throws IOException {
        try (BareProcess bare = BareProcess.start(senders.sampleAnswer());
                LoadClient bareClient = senders.connectTo(bare.address());
                LoadClient client = senders.connect()) {
            final long warmUpAnswered = client.run(senders.flow(), settings.warmUp(), settings.rate())
                    .answered();
            bareClient.run(senders.flow(), settings.warmUp(), 0);
            target.awaitPersisted(1 + warmUpAnswered);

            final double bareBefore =
                    bareClient.run(senders.flow(), settings.orders(), 0).perSecond();
            final LoadResult result = client.run(senders.flow(), settings.orders(), settings.rate());
            final long persistedAt = target.awaitPersisted(1 + warmUpAnswered + result.answered());
            final double bareAfter =
                    bareClient.run(senders.flow(), settings.orders(), 0).perSecond();

            final double persistedMillis = Math.max(0, persistedAt - result.lastAnswerAt()) / NANOS_A_MILLI;
            return new LoadReport(settings, result, persistedMillis, (bareBefore + bareAfter) / 2);
        }
    }
}
