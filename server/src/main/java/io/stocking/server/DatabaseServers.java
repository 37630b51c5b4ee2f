package io.stocking.server;

import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import io.stocking.server.database.EmbeddedMariaDb;
import io.stocking.server.database.EmbeddedRedis;
import io.stocking.server.database.MySqlAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** MySQL and Redis: the operator's where one was named, private ones otherwise, which end with us. */
final class DatabaseServers implements AutoCloseable {
    private final EmbeddedMariaDb privateMySql;
    private final EmbeddedRedis privateRedis;
    private final MySqlAddress mysql;
    private final String redisUrl;

    private DatabaseServers(
            final ServerConfiguration settings, final EmbeddedMariaDb privateMySql, final EmbeddedRedis privateRedis) {
        this.privateMySql = privateMySql;
        this.privateRedis = privateRedis;
        mysql = privateMySql == null ? settings.mysql().orElseThrow() : privateMySql.address();
        redisUrl = privateRedis == null ? settings.text(Setting.REDIS_URL) : privateRedis.url();
    }

    static DatabaseServers start(final ServerConfiguration settings, final DataDirectory data, final Progress progress)
            throws Exception {
        final Path cache = settings.folder(Setting.CACHE);
        EmbeddedMariaDb mysql = null;
        if (settings.mysql().isEmpty()) {
            mysql = start("starting MariaDB", () -> EmbeddedMariaDb.start(data.mysql(), cache), progress);
        }
        try {
            EmbeddedRedis redis = null;
            if (settings.text(Setting.REDIS_URL).isEmpty()) {
                redis = start("starting Redis", () -> EmbeddedRedis.start(data.redis(), cache), progress);
            }
            return new DatabaseServers(settings, mysql, redis);
        } catch (final Exception e) {
            if (mysql != null) {
                mysql.close();
            }
            throw e;
        }
    }

    private static <T> T start(final String step, final Callable<T> work, final Progress progress) throws Exception {
        try {
            return progress.step(step, work);
        } catch (final IOException e) {
            throw new StartFailure(step + " failed: " + e.getMessage(), e);
        }
    }

    MySqlAddress mysql() {
        return mysql;
    }

    String redisUrl() {
        return redisUrl;
    }

    @Override
    public void close() throws IOException {
        try {
            if (privateRedis != null) {
                privateRedis.close();
            }
        } finally {
            if (privateMySql != null) {
                privateMySql.close();
            }
        }
    }
}
