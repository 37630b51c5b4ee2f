package io.stocking.gateway.testing;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that cannot say which one they got. Below those the system gives to clients: while a server is down,
 * a client that looks for it could otherwise get its port, and find itself.
 */
public final class FreePorts {
    private static final int FIRST = 24_000;
    private static final int END = 32_768;
    private static final int ATTEMPTS = 100;

    private FreePorts() {}

    public static int next() throws IOException {
        BindException taken = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            final int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (final BindException inUse) {
                taken = inUse;
            }
        }
        throw new IOException("no free port found in " + ATTEMPTS + " attempts", taken);
    }
}
