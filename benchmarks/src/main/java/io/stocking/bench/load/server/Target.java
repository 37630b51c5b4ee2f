package io.stocking.bench.load.server;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server to put under load. */
public interface Target extends AutoCloseable {
    /** Where it is. */
    URI url();

    /** Who sends orders: for each user the header lines that let him in, each with its end of line. */
    List<String> logIns();

    /**
     * Returns once orders are in MySQL.
     *
     * @param orders how many of its load accounts were answered since it started
     * @return when they were there, in terms of {@link System#nanoTime}
     * @throws IOException when they are not within a minute, or the server does not say
     */
    long awaitPersisted(long orders) throws IOException;

    @Override
    void close() throws IOException;
}
