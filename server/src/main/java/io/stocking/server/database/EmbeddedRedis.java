package io.stocking.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A private Redis from the binary that comes with the product: kept on disk, 127.0.0.1 only, random password. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final String NAME = "redis";
    private static final String PROGRAM = "redis-server-6.2.6-v5-linux-amd64";

    private final DatabaseProcess process;
    private final String password;

    private EmbeddedRedis(final DatabaseProcess process, final String password) {
        this.process = process;
        this.password = password;
    }

    /**
     * Takes over the one that an earlier run left in the folder, or starts it.
     *
     * @param folder keeps its data
     * @param cache takes the unpacked program
     */
    public static EmbeddedRedis start(final Path folder, final Path cache) throws IOException, InterruptedException {
        final Path unpacked = PackagedFiles.unpack(PROGRAM, PROGRAM, cache, NAME + "-6.2.6");
        Files.createDirectories(folder);
        final String password = Password.readOrCreate(folder.resolve("password"));
        final Program program = new Program(unpacked, folder, password);
        final Optional<DatabaseProcess> leftover = new Leftover(program).adopt();
        return new EmbeddedRedis(leftover.isPresent() ? leftover.get() : DatabaseProcess.start(program), password);
    }

    /** Where it can be reached, password included. */
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + process.port();
    }

    private record Program(Path unpacked, Path folder, String password) implements DatabaseProgram {
        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<String> command(final int port) {
            return List.of(
                    unpacked.resolve(PROGRAM).toString(), configurationFile().toString());
        }

        @Override
        public String terms() {
            return String.join("\n", command(0)) + "\n" + configuration(0);
        }

        @Override
        public void prepare(final int port) throws IOException {
            PrivateFile.write(configurationFile(), configuration(port));
        }

        private Path configurationFile() {
            return folder.resolve("redis.conf");
        }

        private String configuration(final int port) {
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
        public boolean isUp(final int port) {
            return Loopback.answers(port, "AUTH " + password + "\r\nPING\r\nQUIT\r\n", "+PONG");
        }

        @Override
        public boolean takesPassword(final int port) {
            return isUp(port);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
