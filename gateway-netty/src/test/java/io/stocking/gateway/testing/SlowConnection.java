package io.stocking.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A client that takes its time, and never reads. */
public final class SlowConnection implements AutoCloseable {
    private static final int SMALL_BUFFER = 4_096;
    private static final int PIPELINED = 2_000;
    private static final String HOST = "Host: localhost\r\n";

    private final SocketChannel socket;
    private final Kind kind;

    /** In which way it is slow: what it sends at first, and then now and again. */
    public enum Kind {
        /** Says nothing, as if it was gone. */
        SILENT("", ""),
        /** Never comes to the end of its headers. */
        HEAD("GET /healthz HTTP/1.1\r\n" + HOST + "X-A: ", "a"),
        /** Never comes to the end of its body. */
        BODY("POST /v2/orders HTTP/1.1\r\n" + HOST + "Content-Length: 60000\r\n\r\n", "a"),
        /** Never comes to the last chunk of its body. */
        CHUNKS("POST /v2/orders HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"),
        /** Asks and asks, and reads no answer. */
        READER(("GET /readyz HTTP/1.1\r\n" + HOST + "\r\n").repeat(PIPELINED), ""),
        /** A WebSocket that says and reads nothing, not even a ping. */
        WEB_SOCKET(
                "GET /ws HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
                "");

        private final byte[] first;
        private final byte[] more;

        Kind(final String first, final String more) {
            this.first = first.getBytes(StandardCharsets.US_ASCII);
            this.more = more.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** Connects and sends what comes first, or as much of it as the other side takes. */
    public SlowConnection(final int port, final Kind kind) throws IOException {
        this.kind = kind;
        socket = SocketChannel.open();
        socket.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.configureBlocking(false);
        socket.write(ByteBuffer.wrap(kind.first));
    }

    /** Sends a little more, if the other side still listens. */
    public void goOn() {
        try {
            socket.write(ByteBuffer.wrap(kind.more));
        } catch (final IOException ended) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (final IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
