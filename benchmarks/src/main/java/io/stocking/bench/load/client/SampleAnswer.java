package io.stocking.bench.load.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One order and its answer, byte by byte. */
public final class SampleAnswer {
    private static final int MOST_BYTES = 64 * 1024;
    private static final int TIMEOUT_MILLIS = 10_000;

    private SampleAnswer() {}

    /**
     * Sends the first order of the flow.
     *
     * @return head and body of the answer
     * @throws IOException when it was not accepted
     */
    public static byte[] of(final InetSocketAddress server, final HttpWire wire) throws IOException {
        try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            final ByteBuf request = Unpooled.buffer();
            wire.order(request, 0);
            socket.getOutputStream().write(ByteBufUtil.getBytes(request));
            final ByteBuf answer = Unpooled.buffer(MOST_BYTES);
            Answer outcome = null;
            while (outcome == null) {
                final int count = answer.writeBytes(socket.getInputStream(), answer.writableBytes());
                if (count <= 0) {
                    throw new IOException("the first order got no answer");
                }
                outcome = wire.read(answer);
            }
            if (outcome != Answer.ACCEPTED) {
                throw new IOException("the first order was not accepted: " + wire.refusal());
            }
            return ByteBufUtil.getBytes(answer, 0, answer.readerIndex());
        }
    }
}
