package io.stocking.bench.load.client;

import io.netty.buffer.ByteBuf;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code POST /v2/orders}, the bytes prepared; of the answers only status and length are read. */
public final class HttpWire implements Wire {
    private static final AsciiString CONTENT_LENGTH = AsciiString.cached("content-length:");
    private static final AsciiString RETRY_AFTER = AsciiString.cached("retry-after:");
    private static final int STATUS_OFFSET = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final byte[] head;
    private final byte[][] rests;
    private String refusal = "";
    private int length;
    private boolean saysWhen;

    /**
     * @param host for the header of this name
     * @param logIn header lines that say whose orders these are
     * @param rests as {@link #rests} makes them, for all connections
     */
    public HttpWire(final String host, final String logIn, final byte[][] rests) {
        head = ascii(
                "POST /v2/orders HTTP/1.1\r\nHost: " + host + "\r\n" + logIn + "Content-Type: application/json\r\n");
        this.rests = rests;
    }

    /** The end of the head, and the body, of every order. */
    public static byte[][] rests(final List<String> orders) {
        return orders.stream()
                .map(order -> ascii("Content-Length: " + (order.length() + 2) + "\r\n\r\n{" + order + "}"))
                .toArray(byte[][]::new);
    }

    private static byte[] ascii(final String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void open(final ByteBuf out) {
        // Orders can come at once.
    }

    @Override
    public boolean greet(final ByteBuf in, final ByteBuf out) {
        return true;
    }

    @Override
    public void order(final ByteBuf out, final int order) {
        out.writeBytes(head).writeBytes(rests[order]);
    }

    @Override
    public Answer read(final ByteBuf in) {
        final int start = in.readerIndex();
        final int body = endOfHead(in);
        if (body < 0 || in.writerIndex() - body < length) {
            return null;
        }
        final int status = number(in, start + STATUS_OFFSET, STATUS_DIGITS);
        in.readerIndex(body + length);
        if (status == OK) {
            return Answer.ACCEPTED;
        }
        refusal = status + " " + in.toString(body, length, StandardCharsets.UTF_8);
        if (status == UNAVAILABLE && saysWhen) {
            return Answer.BUSY;
        }
        return status == FORBIDDEN || status == UNPROCESSABLE ? Answer.REJECTED : Answer.ERROR;
    }

    @Override
    public String refusal() {
        return refusal;
    }

    /** Where the body begins, -1 when the head is not all there; sets its length, and whether it says when to come again. */
    private int endOfHead(final ByteBuf in) {
        length = 0;
        saysWhen = false;
        int line = in.readerIndex();
        while (true) {
            final int end = in.indexOf(line, in.writerIndex(), (byte) '\n');
            if (end < 0) {
                return -1;
            }
            if (end - line <= 1) {
                return end + 1;
            }
            if (begins(in, line, end, CONTENT_LENGTH)) {
                length = trimmedNumber(in, line + CONTENT_LENGTH.length(), end);
            } else if (begins(in, line, end, RETRY_AFTER)) {
                saysWhen = true;
            }
            line = end + 1;
        }
    }

    private static boolean begins(final ByteBuf in, final int line, final int end, final AsciiString name) {
        if (end - line <= name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.toLowerCase(in.getByte(line + i)) != name.byteAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int trimmedNumber(final ByteBuf in, final int from, final int end) {
        int first = from;
        while (in.getByte(first) == ' ') {
            first++;
        }
        int digits = 0;
        while (first + digits < end && Character.isDigit(in.getByte(first + digits))) {
            digits++;
        }
        return number(in, first, digits);
    }

    private static int number(final ByteBuf in, final int from, final int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + in.getByte(i) - '0';
        }
        return value;
    }
}
