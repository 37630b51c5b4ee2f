package io.stocking.gateway.http;

/** Serves the requests of one route. */
@FunctionalInterface
public interface RouteHandler {
    /**
     * Answers the exchange, now or later. Called on the event loop of the connection and must not block.
     *
     * @throws io.stocking.gateway.http.problem.RequestProblem to answer with an error
     */
    void handle(Exchange exchange);
}
