package io.stocking.gateway.http;

import java.util.function.BooleanSupplier;

/**
 * What every connection shares.
 *
 * @param draining whether the server is about to stop
 */
public record HttpServices(
        Router router,
        RouteHandler fallback,
        RequestGuard guard,
        HttpMetrics metrics,
        HttpSettings settings,
        SecurityHeaders security,
        BooleanSupplier draining) {}
