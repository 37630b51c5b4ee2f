package io.stocking.gateway.rest.oauth;

import java.net.URI;
import java.util.Set;

/** Where secrets may be sent: anywhere by https, by http no further than this machine. */
public final class SafeAddress {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /**
     * Returns the address.
     *
     * @throws IllegalArgumentException when it is not safe, or no address at all
     */
    public static URI require(final URI address) {
        final boolean safe = address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
        if (!safe) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not an https:// address; http:// is for this machine only");
        }
        return address;
    }
}
