package io.stocking.server;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.game.GameScheduler;
import io.stocking.gateway.GatewayServer;
import io.stocking.gateway.model.ReadModel;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.Recovery;
import io.stocking.journal.retention.JournalRetention;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.port.EventSubscriber;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The whole product, in the order it starts; it stops in the opposite order. The databases start beside the journal, since
 * recovery does not need them.
 */
final class ExchangeServer {
    private ExchangeServer() {}

    /** Runs until it is told to stop. */
    static void main(final ServerConfiguration settings, final StopSignal stop, final Progress progress)
            throws Exception {
        final Parts parts = new Parts(settings);
        ListenAddress.of(settings).requireFree();
        final GameScheduler scheduler = parts.scheduler();
        try (DataDirectory data = DataDirectory.take(settings.folder(Setting.DATA));
                Background<Storage> starting =
                        Background.start("storage", () -> Storage.open(settings, data, parts, progress));
                JournalDirectory journal = progress.step("opening the journal", () -> parts.journal(data))) {
            final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());
            final AtomicReference<PersistenceWriter> rows = new AtomicReference<>();
            final ReadModel model = parts.readModel(() -> writtenUpTo(rows.get()));
            final List<EventSubscriber> subscribers = Stream.concat(Stream.of(model), scheduler.subscribers().stream())
                    .toList();
            progress.step("recovering", () -> Recovery.recover(journal, engine, subscribers));

            final Storage storage = starting.await();
            parts.renewLoadKeys(storage, data);
            try (PersistenceWriter writer =
                            new PersistenceWriter(storage.databases().writer(), journal.eventLog());
                    EnginePipeline pipeline = parts.pipeline(engine, journal, subscribers);
                    JournalRetention retention = parts.retention(journal, writer);
                    GameScheduler game = scheduler;
                    GatewayServer gateway = parts.gateway(model, pipeline, journal, storage, writer)) {
                rows.set(writer);
                writer.start();
                pipeline.start();
                retention.start();
                game.start(pipeline.publisher());
                progress.say("Stocking is ready: " + ListenAddress.of(settings).url(gateway.start()));
                stop.await();
                progress.say("Stopping");
            }
        }
        progress.say("Stopped");
    }

    /** What was recovered stays in the read model until somebody can say that it is in MySQL. */
    private static long writtenUpTo(final PersistenceWriter writer) {
        return writer == null ? 0 : writer.writtenUpTo();
    }
}
