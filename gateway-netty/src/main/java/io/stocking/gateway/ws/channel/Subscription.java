package io.stocking.gateway.ws.channel;

/** One channel of one connection; on its event loop only. */
public interface Subscription {
    /** Sends where things stand; called once, before any tick. */
    void start();

    /** Sends what is new since the last call, when the reader keeps up. */
    void onTick();

    /** The client or the connection has gone. */
    default void stop() {}
}
