package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.session.Session;

/** Serves the requests of a route to somebody who is logged in himself. */
@FunctionalInterface
public interface SessionHandler {
    /**
     * Answers the exchange, now or later. Called on the event loop of the connection and must not block.
     *
     * @throws io.stocking.gateway.http.problem.RequestProblem to answer with an error
     */
    void handle(Exchange exchange, Session session);
}
