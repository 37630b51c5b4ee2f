package io.stocking.gateway.ws.channel;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/** Numbers the messages of one channel on one connection. */
final class Feed {
    private final Outbound outbound;
    private final byte[] prefix;
    private long seq;

    Feed(final Outbound outbound, final String channel) {
        this.outbound = outbound;
        prefix = prefix(channel);
    }

    /** How every message of a channel begins, up to the value of {@code seq}. */
    static byte[] prefix(final String channel) {
        final String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(channel));
        return ("{\"ch\":\"" + quoted + "\",\"seq\":").getBytes(StandardCharsets.UTF_8);
    }

    boolean writable() {
        return outbound.writable();
    }

    void send(final String type, final byte[] data) {
        seq++;
        outbound.send(prefix, seq, type, data);
    }
}
