package io.stocking.bench.load.server;

import io.stocking.bench.run.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole product in a temporary folder, in a round that outlasts the load, with load accounts and without rate limits. */
public final class PrivateProduct implements Target {
    private static final long PATIENCE_SECONDS = 60;

    private final TemporaryFolder folder;
    private final ChildProcess process;
    private final URI url;
    private final List<String> logIns;

    private PrivateProduct(final TemporaryFolder folder, final ChildProcess process) throws IOException {
        this.folder = folder;
        this.process = process;
        url = URI.create(process.awaitReady());
        logIns = LogIns.fromKeys(data(folder).resolve("load-keys"));
    }

    /**
     * Starts it.
     *
     * @param launcher the command that runs the product, such as {@code ./stocking}
     * @param accounts load accounts
     * @param connections that it takes at once
     */
    public static PrivateProduct start(final List<String> launcher, final int accounts, final int connections)
            throws IOException {
        final TemporaryFolder folder = new TemporaryFolder("load-");
        ChildProcess process = null;
        try {
            process = ChildProcess.start(
                    command(launcher, data(folder), accounts, connections),
                    folder.path().resolve("server.log"),
                    "Stocking is ready: ");
            return new PrivateProduct(folder, process);
        } catch (final IOException | RuntimeException failure) {
            if (process != null) {
                process.close();
            }
            folder.close();
            throw failure;
        }
    }

    private static List<String> command(
            final List<String> launcher, final Path data, final int accounts, final int connections) {
        final List<String> command = new ArrayList<>(launcher);
        command.addAll(List.of(
                "up",
                "--data=" + data,
                "--port=0",
                "--sync=batch",
                "--round-setup=1s",
                "--round-open=6h",
                "--order-rate=0",
                "--key-rate=0",
                "--load-accounts=" + accounts,
                "--connections=" + connections));
        return command;
    }

    private static Path data(final TemporaryFolder folder) {
        return folder.path().resolve("data");
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public List<String> logIns() {
        return logIns;
    }

    /** The memory of its server. */
    public ServerMemory memory() {
        return new ServerMemory(process.pid());
    }

    /** Counts the rows. */
    @Override
    public long awaitPersisted(final long orders) throws IOException {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try (OrderRows rows = OrderRows.open(data(folder))) {
            long count = rows.count();
            while (count < orders) {
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("after " + PATIENCE_SECONDS + " s only " + count + " of " + orders
                            + " orders are in MySQL");
                }
                Api.pause();
                count = rows.count();
            }
            if (count > orders) {
                throw new IOException(count + " orders are in MySQL, but only " + orders + " were answered");
            }
            return System.nanoTime();
        }
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
