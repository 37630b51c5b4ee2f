package io.stocking.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/**
 * Ends connections in both directions without losing the last words on their way: a close while the client still sends would
 * make its system throw them away.
 */
public final class LingeringClose {
    private static final long LINGER_MILLIS = 1000;

    private LingeringClose() {}

    /** Says that nothing follows, and closes a second later if the client has not; on the event loop of the channel. */
    public static void of(final Channel channel) {
        if (channel instanceof DuplexChannel duplex && duplex.isActive()) {
            duplex.shutdownOutput();
            channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            channel.close();
        }
    }
}
