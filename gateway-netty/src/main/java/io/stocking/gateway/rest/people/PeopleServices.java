package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.key.ApiKeyStore;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.page.PageServices;
import io.stocking.gateway.rest.page.SessionStart;
import io.stocking.gateway.rest.page.UserDirectory;
import io.stocking.gateway.session.SessionStore;

/**
 * What the routes of the users work with.
 *
 * @param mails null where none are sent
 */
public record PeopleServices(
        PageServices.LogIn logIn,
        SessionStart start,
        Authentication authentication,
        Workers workers,
        Passwords passwords,
        ApiKeyStore keys,
        LogInThrottle throttle,
        Mails mails) {
    /**
     * The mails, where they are needed.
     *
     * @throws RequestProblem where none are sent
     */
    Mails requireMails() {
        if (mails == null) {
            throw new RequestProblem(Problem.NO_MAIL, "mail.none");
        }
        return mails;
    }

    UserDirectory users() {
        return logIn.users();
    }

    SessionStore sessions() {
        return logIn.sessions();
    }
}
