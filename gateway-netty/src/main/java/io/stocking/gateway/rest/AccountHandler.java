package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.session.Caller;

/** Serves the requests of a route to a user, who is logged in or whose bot shows a key. */
@FunctionalInterface
public interface AccountHandler {
    /**
     * Answers the exchange, now or later. Called on the event loop of the connection and must not block.
     *
     * @throws io.stocking.gateway.http.problem.RequestProblem to answer with an error
     */
    void handle(Exchange exchange, Caller caller);
}
