package io.stocking.server.system;

import io.stocking.server.database.EmbeddedMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A private database that runs, as the pid file in its folder says. */
record PrivateDatabase(ProcessHandle process, int port) {
    private static final int PORT = 2;
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "stocking");

    /** Starts the MariaDB of a server that has ended in order. */
    static EmbeddedMariaDb startMySql(final Path data) throws IOException, InterruptedException {
        return EmbeddedMariaDb.start(data.resolve("mysql"), CACHE);
    }

    /** Those of a data folder that are alive. */
    static Stream<PrivateDatabase> of(final Path data) {
        return Stream.of(data.resolve("mysql/mariadb.pid"), data.resolve("redis/redis.pid"))
                .flatMap(file -> read(file).stream());
    }

    static PrivateDatabase mysql(final Path data) {
        return read(data.resolve("mysql/mariadb.pid")).orElseThrow();
    }

    private static Optional<PrivateDatabase> read(final Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            final String[] parts = Files.readString(file).split(" ");
            return ProcessHandle.of(Long.parseLong(parts[0]))
                    .map(process -> new PrivateDatabase(process, Integer.parseInt(parts[PORT])));
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
