package io.stocking.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A TCP link to a server on this machine, which a test can cut, silence and slow down. */
public final class FaultyLink implements AutoCloseable {
    // Below the ports the system gives to clients: while the link is cut, one of them could get its port.
    private static final int FIRST_PORT = 19_000;
    private static final int END_PORT = 23_000;
    private static final int PORT_ATTEMPTS = 100;
    private static final int CHUNK = 64 * 1024;

    private final int target;
    private final int port;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listener;
    private boolean silent;
    private long answerDelayNanos;

    /** A link that passes everything to a port of this machine. */
    public FaultyLink(final int target) throws IOException {
        this.target = target;
        listener = listenAnywhere();
        port = listener.getLocalPort();
        accept(listener);
    }

    private static ServerSocket listenAnywhere() throws IOException {
        for (int attempt = 1; attempt < PORT_ATTEMPTS; attempt++) {
            try {
                return listen(ThreadLocalRandom.current().nextInt(FIRST_PORT, END_PORT));
            } catch (final BindException inUse) {
                continue;
            }
        }
        return listen(ThreadLocalRandom.current().nextInt(FIRST_PORT, END_PORT));
    }

    private static ServerSocket listen(final int port) throws IOException {
        final ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (final IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Where to connect instead of to the server. */
    public int port() {
        return port;
    }

    /** The server is away: all connections break, new ones are refused. */
    public synchronized void cut() {
        close(listener);
        connections.forEach(Connection::close);
    }

    /** The server hangs: connections are accepted and stay, nothing passes until {@link #restore}. */
    public synchronized void silence() {
        silent = true;
    }

    /** As behind a router that has forgotten them: the connections of now stay open and never pass anything again. */
    public synchronized void forgetConnections() {
        connections.forEach(connection -> connection.forgotten = true);
    }

    /** Every piece of an answer comes so much later. */
    public synchronized void delayAnswers(final Duration delay) {
        answerDelayNanos = delay.toNanos();
    }

    /** From now on everything passes, also what was held back. */
    public synchronized void restore() {
        silent = false;
        answerDelayNanos = 0;
        notifyAll();
        if (listener.isClosed()) {
            try {
                listener = listen(port);
            } catch (final IOException failure) {
                throw new UncheckedIOException("port " + port, failure);
            }
            accept(listener);
        }
    }

    @Override
    public synchronized void close() {
        cut();
        notifyAll();
    }

    private void accept(final ServerSocket socket) {
        start("accept", () -> {
            while (true) {
                final Connection connection = new Connection(socket.accept());
                connections.add(connection);
                if (socket.isClosed()) {
                    connection.close();
                }
                start("requests", connection::passRequests);
            }
        });
    }

    /** Holds the calling thread up as the state of the link says. */
    private synchronized void awaitPassage(final Connection connection, final boolean answer)
            throws InterruptedException {
        final long passes = System.nanoTime() + (answer ? answerDelayNanos : 0);
        long early = passes - System.nanoTime();
        while (!connection.client.isClosed() && (silent || connection.forgotten || early > 0 && answerDelayNanos > 0)) {
            if (silent || connection.forgotten) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, early);
            }
            early = passes - System.nanoTime();
        }
    }

    private static void start(final String name, final Pump pump) {
        final Thread thread = new Thread(() -> run(pump), "faulty-link-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(final Pump pump) {
        try {
            pump.run();
        } catch (final IOException closed) {
            return;
        } catch (final InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(final AutoCloseable socket) {
        try {
            socket.close();
        } catch (final Exception failure) {
            throw new IllegalStateException("a socket does not close", failure);
        }
    }

    /** Moves bytes until one side closes. */
    @FunctionalInterface
    private interface Pump {
        void run() throws IOException, InterruptedException;
    }

    private final class Connection {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean forgotten;

        Connection(final Socket client) {
            this.client = client;
        }

        void passRequests() throws IOException, InterruptedException {
            try {
                awaitPassage(this, false);
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                start("answers", this::passAnswers);
                pass(client.getInputStream(), server.getOutputStream(), false);
            } finally {
                close();
            }
        }

        private void passAnswers() throws IOException, InterruptedException {
            try {
                pass(server.getInputStream(), client.getOutputStream(), true);
            } finally {
                close();
            }
        }

        private void pass(final InputStream in, final OutputStream out, final boolean answer)
                throws IOException, InterruptedException {
            final byte[] chunk = new byte[CHUNK];
            int length = in.read(chunk);
            while (length >= 0) {
                awaitPassage(this, answer);
                out.write(chunk, 0, length);
                length = in.read(chunk);
            }
        }

        private void close() {
            FaultyLink.close(client);
            FaultyLink.close(server);
            connections.remove(this);
            synchronized (FaultyLink.this) {
                FaultyLink.this.notifyAll();
            }
        }
    }
}
