package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.page.PageServices;
import io.stocking.gateway.rest.page.SessionStart;
import io.stocking.gateway.session.UsedOnce;
import io.stocking.persistence.user.OAuthIdentities;
import java.net.URI;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the routes of log-in by other sites work with.
 *
 * @param workers for MySQL
 * @param secure whether the public address is https
 * @param site where browsers find this site: never what a request claims
 */
public record OAuthServices(
        ConfiguredProviders providers,
        OAuthIdentities identities,
        UsedOnce attempts,
        PageServices.LogIn logIn,
        SessionStart start,
        Authentication authentication,
        Workers workers,
        Clock clock,
        boolean secure,
        Supplier<URI> site) {}
