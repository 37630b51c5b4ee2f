package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A private Redis from the binary that comes with the product: kept on disk, 127.0.0.1 only, random password. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final String NAME = "redis";
    private static final String PROGRAM = "redis-server-6.2.6-v5-linux-amd64";

    private final DatabaseProcess process;
    private final String url;

    private EmbeddedRedis(final DatabaseProcess process, final String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it.
     *
     * @param folder keeps its data
     * @param cache takes the unpacked program
     */
    public static EmbeddedRedis start(final Path folder, final Path cache) throws IOException, InterruptedException {
        final Path program = PackagedFiles.unpack(PROGRAM, PROGRAM, cache, NAME + "-6.2.6");
        Files.createDirectories(folder);
        DatabaseProcess.pidFile(NAME, folder).stopLeftover();
        final String password = Password.readOrCreate(folder.resolve("password"));
        final int port = Loopback.freePort();
        final Path configuration = folder.resolve("redis.conf");
        Password.writePrivate(configuration, configuration(folder, port, password));
        final DatabaseProcess process = DatabaseProcess.start(
                NAME,
                folder,
                List.of(program.resolve(PROGRAM).toString(), configuration.toString()),
                () -> Loopback.answers(port, "AUTH " + password + "\r\nPING\r\nQUIT\r\n", "+PONG"));
        return new EmbeddedRedis(process, "redis://:" + password + "@127.0.0.1:" + port);
    }

    /** Where it can be reached, password included. */
    public String url() {
        return url;
    }

    private static String configuration(final Path folder, final int port, final String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                maxmemory 256mb
                maxmemory-policy noeviction
                """
                .formatted(port, password, folder);
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
