package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpMethod;
import io.stocking.gateway.http.Router;

/** The routes of users with an e-mail and a password. */
public final class PeopleRoutes {
    private final PeopleServices services;

    public PeopleRoutes(final PeopleServices services) {
        this.services = services;
    }

    /** Adds the routes. */
    public void addTo(final Router router) {
        router.post("/api/auth/sign-up", new SignUp(services)::handle);
        router.post("/api/auth/login", new PasswordLogin(services)::handle);
        router.add(
                HttpMethod.PATCH, "/api/me", services.authentication().required(new ProfileChange(services)::handle));
        router.add(
                HttpMethod.DELETE,
                "/api/me",
                services.authentication().required(new AccountDeletion(services)::handle));
    }
}
