package io.stocking.gateway.rest.page;

import io.stocking.gateway.http.Workers;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import java.time.Clock;

/** What the routes of the page work with. */
public record PageServices(
        ReadModel model,
        CommandGate gate,
        AccountHistory history,
        Authentication authentication,
        SessionStore sessions,
        SessionCookie cookie,
        UserDirectory users,
        Nicknames nicknames,
        Workers workers,
        Clock clock) {}
