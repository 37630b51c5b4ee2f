package io.stocking.gateway.rest.people;

import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.page.PageServices;

/** What the routes of the users work with. */
public record PeopleServices(
        PageServices.LogIn logIn,
        Authentication authentication,
        Workers workers,
        Passwords passwords,
        LogInThrottle throttle) {}
