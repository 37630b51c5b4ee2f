package io.stocking.gateway.rest.people;

import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.page.PageServices;
import io.stocking.gateway.rest.page.SessionStart;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.session.SessionStore;

/** What the routes of the users work with. */
public record PeopleServices(
        PageServices.LogIn logIn,
        SessionStart start,
        Authentication authentication,
        Workers workers,
        Passwords passwords,
        ApiKeyStore keys,
        LogInThrottle throttle) {
    UserDirectory users() {
        return logIn.users();
    }

    SessionStore sessions() {
        return logIn.sessions();
    }
}
