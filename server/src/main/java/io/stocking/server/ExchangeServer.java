package io.stocking.server;

import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.game.GameScheduler;
import io.stocking.gateway.GatewayServer;
import io.stocking.gateway.model.ReadModel;
import io.stocking.journal.JournalDirectory;
import io.stocking.journal.Recovery;
import io.stocking.journal.retention.JournalRetention;
import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import io.stocking.pipeline.EnginePipeline;
import io.stocking.port.EventSubscriber;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import io.stocking.server.database.MySqlAddress;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.FlywayException;

/** The whole product, in the order it starts; it stops in the opposite order. */
final class ExchangeServer {
    // On top of the ten seconds that each of its attempts takes.
    private static final Duration MYSQL_PATIENCE = Duration.ofSeconds(2);

    private ExchangeServer() {}

    /** Runs until it is told to stop. */
    static void main(final ServerConfiguration settings, final StopSignal stop) throws Exception {
        final Progress progress = new Progress(System.out);
        final Parts parts = new Parts(settings);
        ListenAddress.of(settings).requireFree();
        try (DataDirectory data = DataDirectory.take(settings.folder(Setting.DATA));
                DatabaseServers servers = DatabaseServers.start(settings, data, progress);
                Databases databases = parts.databases(servers.mysql());
                JournalDirectory journal = progress.step("opening the journal", () -> parts.journal(data));
                PersistenceWriter writer = new PersistenceWriter(databases.writer(), journal.eventLog())) {
            progress.step("preparing MySQL", () -> prepare(databases, servers.mysql()));

            final MatchingEngine engine = new MatchingEngine(EngineLimits.defaults());
            final ReadModel model = parts.readModel(writer);
            final GameScheduler scheduler = parts.scheduler();
            final List<EventSubscriber> subscribers = List.of(model, scheduler.subscriber());
            progress.say("recovering");
            Recovery.recover(journal, engine, subscribers);

            try (EnginePipeline pipeline = parts.pipeline(engine, journal, subscribers);
                    JournalRetention retention = parts.retention(journal, writer);
                    GameScheduler game = scheduler;
                    GatewayServer gateway = parts.gateway(model, pipeline, databases, writer, servers.redisUrl())) {
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

    private static void prepare(final Databases databases, final MySqlAddress mysql) {
        try {
            SchemaMigration.run(databases.writer(), MYSQL_PATIENCE);
        } catch (final FlywayException e) {
            throw new StartFailure("MySQL at " + mysql + " cannot be prepared: " + e.getMessage(), e);
        }
    }
}
