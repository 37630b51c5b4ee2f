package io.stocking.gateway.ws.channel;

/** The connection that a subscription writes to; on its event loop only. */
public interface Outbound {
    /** Whether the reader keeps up; market data waits for it. */
    boolean writable();

    /** Queues a message; it leaves with the next flush. */
    void send(byte[] prefix, long seq, String type, byte[] data);

    /** Runs on the event loop of the connection. */
    void execute(Runnable task);

    /** Sends what was queued. */
    void flush();

    /** Ends the connection, since private messages got lost for a reader that stayed behind. */
    void closeLagging(String reason);
}
