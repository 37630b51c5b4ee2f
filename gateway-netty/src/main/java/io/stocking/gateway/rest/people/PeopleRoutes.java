package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpMethod;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.rest.Authentication;

/** The routes by which people become users, and change what they are and have. */
public final class PeopleRoutes {
    private final PeopleServices services;

    public PeopleRoutes(final PeopleServices services) {
        this.services = services;
    }

    /** Adds the routes. */
    public void addTo(final Router router) {
        final SignUpConfirmation confirmation = new SignUpConfirmation(services);
        final PasswordReset reset = new PasswordReset(services);
        router.post("/api/auth/sign-up", new SignUp(services, confirmation)::handle);
        router.post("/api/auth/verify", confirmation::handle);
        router.post("/api/auth/password-reset", reset::request);
        router.post("/api/auth/password", reset::handle);
        router.post("/api/auth/login", new PasswordLogin(services)::handle);
        final Authentication authentication = services.authentication();
        router.add(HttpMethod.PATCH, "/api/me", authentication.requiredSession(new ProfileChange(services)::handle));
        router.add(HttpMethod.DELETE, "/api/me", authentication.requiredSession(new AccountDeletion(services)::handle));
        final KeyManagement keys = new KeyManagement(services);
        router.post("/api/keys", authentication.requiredSession(keys::create));
        router.get("/api/keys", authentication.requiredSession(keys::list));
        router.add(HttpMethod.DELETE, "/api/keys", authentication.requiredSession(keys::revokeAll));
        router.add(HttpMethod.DELETE, "/api/keys/{id}", authentication.requiredSession(keys::revoke));
    }
}
