package io.stocking.persistence;

import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version this program knows. */
public final class SchemaMigration {
    private static final int SECONDS_BETWEEN_ATTEMPTS = 1;

    private SchemaMigration() {}

    /**
     * Waits for MySQL to come up, at most {@code patience} apart from the time one attempt takes, then migrates.
     *
     * @throws org.flywaydb.core.api.FlywayException when MySQL stays away or a migration fails
     */
    public static void run(final DataSource dataSource, final Duration patience) {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .connectRetries((int) patience.toSeconds() / SECONDS_BETWEEN_ATTEMPTS)
                .connectRetriesInterval(SECONDS_BETWEEN_ATTEMPTS)
                .load()
                .migrate();
    }
}
