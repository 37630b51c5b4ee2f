package io.stocking.server.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Ports of this machine, and whether a server there answers. */
final class Loopback {
    private static final int TIMEOUT_MILLIS = 1_000;

    private Loopback() {}

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /**
     * Whether a server's bytes contain {@code expected} after it was told {@code request}. A refused connection is a
     * plain no: the server is still starting.
     */
    static boolean answers(final int port, final String request, final String expected) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            final InputStream in = socket.getInputStream();
            final StringBuilder received = new StringBuilder();
            int next = in.read();
            while (next >= 0) {
                received.append((char) next);
                if (received.indexOf(expected) >= 0) {
                    return true;
                }
                next = in.read();
            }
            return false;
        } catch (final IOException e) {
            return false;
        }
    }
}
