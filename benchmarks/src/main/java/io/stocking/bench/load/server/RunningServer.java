package io.stocking.bench.load.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that somebody else has started. */
public final class RunningServer implements Target {
    private static final String LAG = "stocking_mysql_lag_commands";
    private static final long PATIENCE_SECONDS = 60;

    private final Api api;
    private final URI url;
    private final List<String> logIns;

    private RunningServer(final URI url, final Api api, final List<String> logIns) {
        this.url = url;
        this.api = api;
        this.logIns = logIns;
    }

    /**
     * One with load accounts.
     *
     * @param keys the file {@code load-keys} of its data folder
     */
    public static RunningServer withLoadAccounts(final URI url, final Path keys) throws IOException {
        return new RunningServer(url, new Api(url), LogIns.fromKeys(keys));
    }

    /** One whose guests send the orders. */
    public static RunningServer withGuests(final URI url, final int guests) throws IOException {
        final Api api = new Api(url);
        return new RunningServer(url, api, LogIns.ofGuests(api, url, guests));
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public List<String> logIns() {
        return logIns;
    }

    /** MySQL gets commands in their order, so it has those that were answered before it was not behind at all. */
    @Override
    public long awaitPersisted(final long orders) throws IOException {
        final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() - deadline < 0) {
            if (api.metric(LAG) == 0) {
                return System.nanoTime();
            }
            Api.pause();
        }
        throw new IOException("MySQL is still behind after " + PATIENCE_SECONDS + " s");
    }

    @Override
    public void close() {
        // Whoever has started it stops it.
    }
}
