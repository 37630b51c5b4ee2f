package io.stocking.server;

import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where people reach the server. */
record ListenAddress(String host, int port) {
    static ListenAddress of(final ServerConfiguration settings) {
        return new ListenAddress(settings.text(Setting.HOST), settings.number(Setting.PORT));
    }

    /** Finds out before anything is started what would only come to light at the end of the start. */
    void requireFree() throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (final BindException e) {
            throw new StartFailure(
                    "cannot listen on " + host + ":" + port + ": " + e.getMessage()
                            + "; stop what runs there, or choose another address with --port or --host",
                    e);
        }
    }

    /** The address for a browser on this machine, with the port that was opened. */
    String url(final int opened) {
        final boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        final String name = everywhere ? "127.0.0.1" : host;
        return "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + opened + "/";
    }
}
