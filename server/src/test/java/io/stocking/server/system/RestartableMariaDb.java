package io.stocking.server.system;

import io.stocking.server.database.EmbeddedMariaDb;
import io.stocking.server.database.MySqlAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A MariaDB that can be killed and started again at the same port. */
final class RestartableMariaDb implements AutoCloseable {
    private static final Path CACHE = Path.of("target", "database-programs").toAbsolutePath();

    private final Path folder;
    private final EmbeddedMariaDb installed;
    private final List<String> command;
    private ProcessHandle process;

    RestartableMariaDb(final Path folder) throws IOException, InterruptedException {
        this.folder = folder.resolve("mysql");
        installed = EmbeddedMariaDb.start(this.folder, CACHE);
        process = PrivateDatabase.mysql(folder).process();
        final Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        command = List.of(Files.readString(line, StandardCharsets.UTF_8).split("\0"));
    }

    MySqlAddress address() {
        return installed.address();
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void startAgain() throws IOException {
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("again.log").toFile())
                .start()
                .toHandle();
    }

    @Override
    public void close() throws IOException {
        kill();
        installed.close();
    }
}
