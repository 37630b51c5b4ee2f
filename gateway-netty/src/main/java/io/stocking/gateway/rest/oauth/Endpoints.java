package io.stocking.gateway.rest.oauth;

import java.net.URI;

/** Where a provider without discovery is asked: at its own hosts, or all at one address that stands for them. */
final class Endpoints {
    private final String address;

    /** @param address null for the provider's own hosts */
    Endpoints(final URI address) {
        this.address = address == null ? null : address.toString().replaceAll("/+$", "");
    }

    /** The address of a path. */
    URI of(final String host, final String path) {
        return URI.create((address == null ? host : address) + path);
    }
}
