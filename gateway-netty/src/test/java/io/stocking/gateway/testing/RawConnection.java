package io.stocking.gateway.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A socket to say what no client library would. */
public final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream input;

    public RawConnection(final int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** What a WebSocket client sends: a text of less than 126 bytes, masked with zeros. */
    public static byte[] textFrame(final String text) {
        final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(6 + bytes.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | bytes.length))
                .putInt(0)
                .put(bytes)
                .array();
    }

    public void send(final String text) throws IOException {
        sendBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void sendBytes(final byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next line, without its end. */
    public String readLine() throws IOException {
        final StringBuilder line = new StringBuilder();
        for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** The headers that follow, up to the empty line; names in lower case. */
    public Map<String, List<String>> readHeaders() throws IOException {
        final Map<String, List<String>> headers = new HashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            final String[] header = line.split(": ", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header[1]);
        }
        return headers;
    }

    /** The text of the next WebSocket frame from the server. */
    public String readFrame() throws IOException {
        final int header = input.read();
        if (header != 0x81) {
            throw new IOException("no text frame but " + header);
        }
        int length = input.read();
        if (length == 126) {
            length = input.read() << 8 | input.read();
        }
        return new String(input.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The code of the WebSocket close frame that comes next, whatever reason it gives. */
    public int readCloseCode() throws IOException {
        final int header = input.read();
        final int length = input.read();
        if (header != 0x88 || length < Short.BYTES) {
            throw new IOException("no close frame with a code but " + header + " of length " + length);
        }
        final int code = input.read() << 8 | input.read();
        input.skipNBytes(length - Short.BYTES);
        return code;
    }

    /** Everything until the other side closes. */
    public String readToEnd() throws IOException {
        return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
