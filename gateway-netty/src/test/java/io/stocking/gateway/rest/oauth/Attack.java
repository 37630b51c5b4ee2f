package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.rest.oauth.Browser.Page;
import io.stocking.persistence.user.IdentityProvider;
import java.util.function.BiFunction;

/**
 * Something that must log nobody in.
 *
 * @param code of the problem the start page is told
 * @param usersBefore how many log in rightly before it
 * @param steps what is done with a browser; gives the last answer
 */
record Attack(
        IdentityProvider provider,
        String name,
        String code,
        int usersBefore,
        BiFunction<OAuthStage, Browser, Page> steps) {
    Attack(
            final IdentityProvider provider,
            final String name,
            final String code,
            final BiFunction<OAuthStage, Browser, Page> steps) {
        this(provider, name, code, 0, steps);
    }

    @Override
    public String toString() {
        return provider.word() + ", " + name;
    }
}
