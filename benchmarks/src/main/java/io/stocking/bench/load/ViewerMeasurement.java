package io.stocking.bench.load;

import io.stocking.bench.load.client.LoadClient;
import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.server.Api;
import io.stocking.bench.load.server.Listing;
import io.stocking.bench.load.server.Target;
import io.stocking.bench.load.viewer.Viewers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sends the same orders to one book without anybody who watches it and with viewers, in turns. */
final class ViewerMeasurement {
    /** As the server writes it, with a comma behind every label. */
    private static final String TOO_SLOW = "stocking_ws_closes_total{reason=\"too_slow\",}";

    private final LoadSettings settings;
    private final ViewerSettings audience;
    private final Target target;
    private final Api api;
    private final List<Listing> listings;
    private final Senders senders;

    ViewerMeasurement(final LoadSettings settings, final ViewerSettings audience, final Target target)
            throws IOException {
        this.settings = settings;
        this.audience = audience;
        this.target = target;
        api = new Api(target.url());
        listings = api.awaitOpenRound();
        senders = new Senders(settings, target, listings.subList(0, 1));
    }

    /** One turn of each goes before, which does not count. */
    ViewerReport run() throws IOException {
        final List<LoadResult> without = new ArrayList<>();
        final List<ViewedTurn> with = new ArrayList<>();
        try (LoadClient client = senders.connect()) {
            client.run(senders.flow(), settings.warmUp(), 0);
            for (int turn = 0; turn <= audience.turns(); turn++) {
                final LoadResult alone = orders(client);
                final ViewedTurn viewed = viewed(client);
                if (turn > 0) {
                    without.add(alone);
                    with.add(viewed);
                }
            }
        }
        return ViewerReport.of(settings, audience, without, with);
    }

    private ViewedTurn viewed(final LoadClient client) throws IOException {
        final double tooSlow = api.metric(TOO_SLOW);
        try (Viewers viewers = Viewers.ofThePage(target.url(), listings, audience.viewers());
                Viewers slow = Viewers.slow(target.url(), listings, audience.slowReaders())) {
            viewers.startCounting();
            final LoadResult result = orders(client);
            return new ViewedTurn(result, viewers.watched(), slow.watched(), (long) (api.metric(TOO_SLOW) - tooSlow));
        }
    }

    private LoadResult orders(final LoadClient client) {
        return client.run(senders.flow(), settings.orders(), settings.rate());
    }
}
