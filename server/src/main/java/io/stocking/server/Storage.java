package io.stocking.server;

import io.stocking.persistence.Databases;
import io.stocking.persistence.SchemaMigration;
import io.stocking.server.configuration.ServerConfiguration;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;

/** MySQL and Redis, ready to be used: started, connected, and with the tables this version knows. */
final class Storage implements AutoCloseable {
    // On top of the ten seconds that each of its attempts takes.
    private static final Duration MYSQL_PATIENCE = Duration.ofSeconds(2);

    private final DatabaseServers servers;
    private final Databases databases;

    private Storage(final DatabaseServers servers, final Databases databases) {
        this.servers = servers;
        this.databases = databases;
    }

    static Storage open(
            final ServerConfiguration settings, final DataDirectory data, final Parts parts, final Progress progress)
            throws Exception {
        final DatabaseServers servers = DatabaseServers.start(settings, data, progress);
        final Storage storage = new Storage(servers, parts.databases(servers.mysql()));
        try {
            progress.step("preparing MySQL", storage::migrate);
            return storage;
        } catch (final Exception e) {
            storage.close();
            throw e;
        }
    }

    private void migrate() {
        try {
            SchemaMigration.run(databases.writer(), MYSQL_PATIENCE);
        } catch (final FlywayException e) {
            throw new StartFailure("MySQL at " + servers.mysql() + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    Databases databases() {
        return databases;
    }

    String redisUrl() {
        return servers.redisUrl();
    }

    @Override
    public void close() throws Exception {
        try {
            databases.close();
        } finally {
            servers.close();
        }
    }
}
