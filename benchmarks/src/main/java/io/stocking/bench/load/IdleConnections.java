package io.stocking.bench.load;

import io.stocking.bench.load.server.PrivateProduct;
import io.stocking.bench.load.viewer.Viewers;
import io.stocking.bench.load.viewer.Watched;
import java.io.IOException;
import java.util.Locale;

/**
 * WebSockets that have asked for nothing and are sent nothing but pings, beside whatever else is measured. Who asks for a channel
 * is sent something whenever there is something, and so is no longer idle.
 */
final class IdleConnections implements AutoCloseable {
    private final Viewers connections;
    private final int count;
    private final long heapBytesEach;

    private IdleConnections(final Viewers connections, final int count, final long heapBytesEach) {
        this.connections = connections;
        this.count = count;
        this.heapBytesEach = heapBytesEach;
    }

    /** Opens them, and weighs the server before and after. */
    static IdleConnections open(final PrivateProduct product, final int count) throws IOException {
        final long before = product.memory().liveBytes();
        final Viewers connections = Viewers.idle(product.url(), count);
        try {
            return new IdleConnections(connections, count, (product.memory().liveBytes() - before) / count);
        } catch (final IOException | RuntimeException failure) {
            connections.close();
            throw failure;
        }
    }

    int count() {
        return count;
    }

    /** What each added to what is alive in the server's heap. */
    long heapBytesEach() {
        return heapBytesEach;
    }

    private long lost() {
        return connections.watched().stream().filter(Watched::ended).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d idle connections: %,d bytes of the server's heap each; %,d of them ended",
                count,
                heapBytesEach,
                lost());
    }

    @Override
    public void close() {
        connections.close();
    }
}
