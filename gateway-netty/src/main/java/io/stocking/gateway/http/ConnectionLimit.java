package io.stocking.gateway.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts open connections, in all and by the address they come from, and refuses those that are too many. */
public final class ConnectionLimit {
    private static final Object NOWHERE = "";

    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentHashMap<Object, Integer> openByOrigin = new ConcurrentHashMap<>();
    private final int most;
    private final int mostPerAddress;

    /**
     * @param most connections in all, at least 1
     * @param mostPerAddress connections from one address; 0 = no limit
     */
    public ConnectionLimit(final int most, final int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    /** Counts a connection; false when it is one too many, which then has to be closed. Every one is given back. */
    boolean take(final SocketAddress remote) {
        final boolean withinAll = open.incrementAndGet() <= most;
        if (mostPerAddress == 0) {
            return withinAll;
        }
        return openByOrigin.merge(origin(remote), 1, Integer::sum) <= mostPerAddress && withinAll;
    }

    /** Counts a connection no more. */
    void give(final SocketAddress remote) {
        open.decrementAndGet();
        if (mostPerAddress != 0) {
            openByOrigin.computeIfPresent(origin(remote), (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /** Whoever has one address of IPv6 has a network of 2^64 of them. */
    private static Object origin(final SocketAddress remote) {
        final InetAddress address = remote instanceof InetSocketAddress inet ? inet.getAddress() : null;
        if (address instanceof Inet6Address) {
            return ByteBuffer.wrap(address.getAddress()).getLong();
        }
        return address == null ? NOWHERE : address;
    }
}
