package io.stocking.bench.load.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Orders as messages on {@code /ws}, each of which an {@code ack} on the channel {@code account} answers. Frames are masked with
 * zeros, which changes nothing for the server and costs nothing here.
 */
public final class WebSocketWire implements Wire {
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTE_LENGTH = 126;
    private static final int EIGHT_BYTE_LENGTH = 127;
    private static final String ID = "load";
    private static final ByteBuf ACCOUNT = ascii("{\"ch\":\"account\",\"seq\":");
    private static final ByteBuf ACK = ascii(",\"type\":\"ack\",\"data\":{\"id\":\"" + ID + "\",\"result\":\"");
    private static final ByteBuf ACCEPTED = ascii("accepted");
    private static final ByteBuf REJECTED = ascii("rejected");
    private static final ByteBuf ERROR = ascii("{\"type\":\"error\"");
    private static final ByteBuf BUSY = ascii("{\"type\":\"error\",\"data\":{\"code\":\"EXCHANGE_UNAVAILABLE\"");
    private static final ByteBuf SUBSCRIBED = ascii("{\"type\":\"subscribed\"");
    private static final ByteBuf END_OF_HEAD = ascii("\r\n\r\n");

    private final String request;
    private final byte[][] orders;
    private boolean upgraded;
    private String refusal = "";

    /**
     * @param host for the header of this name
     * @param logIn header lines that say whose orders these are
     * @param orders as {@link #frames} makes them, for all connections
     */
    public WebSocketWire(final String host, final String logIn, final byte[][] orders) {
        request = request(host, logIn);
        this.orders = orders;
    }

    /**
     * What a connection begins with.
     *
     * @param host for the header of this name
     * @param logIn header lines that say whose connection it is; empty = nobody's
     */
    public static String request(final String host, final String logIn) {
        return "GET /ws HTTP/1.1\r\nHost: " + host + "\r\n" + logIn
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    }

    /** The frame of every order. */
    public static byte[][] frames(final List<String> orders) {
        return orders.stream()
                .map(order -> frame("{\"op\":\"order\",\"id\":\"" + ID + "\"," + order + "}"))
                .toArray(byte[][]::new);
    }

    /** The frame of a message in ASCII, of less than 64 KiB. */
    public static byte[] frame(final String text) {
        final ByteBuf frame = Unpooled.buffer();
        frame.writeByte(TEXT);
        if (text.length() < TWO_BYTE_LENGTH) {
            frame.writeByte(MASKED | text.length());
        } else {
            frame.writeByte(MASKED | TWO_BYTE_LENGTH).writeShort(text.length());
        }
        frame.writeInt(0);
        ByteBufUtil.writeAscii(frame, text);
        return ByteBufUtil.getBytes(frame);
    }

    private static ByteBuf ascii(final String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    @Override
    public void open(final ByteBuf out) {
        ByteBufUtil.writeAscii(out, request);
    }

    @Override
    public boolean greet(final ByteBuf in, final ByteBuf out) {
        if (!upgraded) {
            upgrade(in, out);
            return false;
        }
        final ByteBuf message = message(in);
        if (message != null && begins(message, ERROR)) {
            throw new IllegalStateException("the server said " + message.toString(StandardCharsets.UTF_8));
        }
        return message != null && begins(message, SUBSCRIBED);
    }

    private void upgrade(final ByteBuf in, final ByteBuf out) {
        upgraded = isUpgraded(in);
        if (upgraded) {
            out.writeBytes(frame("{\"op\":\"subscribe\",\"ch\":[\"account\"]}"));
        }
    }

    /**
     * Reads the answer to the request; false when it is not all there yet.
     *
     * @throws IllegalStateException when the server does not want to
     */
    public static boolean isUpgraded(final ByteBuf in) {
        final int end = ByteBufUtil.indexOf(END_OF_HEAD, in);
        if (end < 0) {
            return false;
        }
        final String head = in.readCharSequence(end, StandardCharsets.US_ASCII).toString();
        in.skipBytes(END_OF_HEAD.readableBytes());
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException(
                    "the server said " + head.lines().findFirst().orElse("nothing"));
        }
        return true;
    }

    @Override
    public void order(final ByteBuf out, final int order) {
        out.writeBytes(orders[order]);
    }

    @Override
    public Answer read(final ByteBuf in) {
        final ByteBuf message = message(in);
        if (message == null) {
            return null;
        }
        if (begins(message, ACCOUNT)) {
            return ack(message);
        }
        if (begins(message, ERROR)) {
            refusal = message.toString(StandardCharsets.UTF_8);
            return begins(message, BUSY) ? Answer.BUSY : Answer.ERROR;
        }
        return null;
    }

    /** Compares where things are, which costs less than to look for them. */
    private Answer ack(final ByteBuf message) {
        message.skipBytes(ACCOUNT.readableBytes());
        while (message.isReadable() && Character.isDigit(message.getByte(message.readerIndex()))) {
            message.skipBytes(1);
        }
        if (!begins(message, ACK)) {
            return null;
        }
        message.skipBytes(ACK.readableBytes());
        if (begins(message, ACCEPTED)) {
            return Answer.ACCEPTED;
        }
        refusal = message.toString(StandardCharsets.UTF_8);
        return begins(message, REJECTED) ? Answer.REJECTED : Answer.ERROR;
    }

    @Override
    public String refusal() {
        return refusal;
    }

    /** The payload of the next frame, null when it is not all there. The server fragments nothing. */
    public static ByteBuf message(final ByteBuf in) {
        final int start = in.readerIndex();
        if (in.readableBytes() < 2) {
            return null;
        }
        final int shortLength = in.getByte(start + 1) & ~MASKED;
        final int lengthBytes = shortLength < TWO_BYTE_LENGTH ? 0 : shortLength < EIGHT_BYTE_LENGTH ? 2 : 8;
        final int headLength = 2 + lengthBytes;
        if (in.readableBytes() < headLength) {
            return null;
        }
        final long length =
                switch (lengthBytes) {
                    case 0 -> shortLength;
                    case 2 -> in.getUnsignedShort(start + 2);
                    default -> in.getLong(start + 2);
                };
        if (in.readableBytes() - headLength < length) {
            return null;
        }
        return in.skipBytes(headLength).readSlice((int) length);
    }

    private static boolean begins(final ByteBuf message, final ByteBuf with) {
        final int length = with.readableBytes();
        return message.readableBytes() >= length
                && ByteBufUtil.equals(message, message.readerIndex(), with, with.readerIndex(), length);
    }
}
