package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.persistence.user.IdentityProvider;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong at a provider: described in the log, and to the visitor only as far as it is of use. */
final class ProviderFailure {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderFailure.class);

    private ProviderFailure() {}

    /** The provider does not answer, or not as one expects of a working server. */
    static RequestProblem unreachable(final IdentityProvider provider, final IOException cause) {
        LOG.warn("{} cannot be asked: {}", provider.word(), cause.toString());
        return new RequestProblem(Problem.UNAVAILABLE, "oauth.down", provider.word());
    }

    /** The provider says no, or something that cannot be trusted. */
    static RequestProblem refused(final IdentityProvider provider, final String reason) {
        LOG.warn("log-in by {} failed: {}", provider.word(), reason);
        return new RequestProblem(Problem.LOGIN_FAILED, "oauth.failed", provider.word());
    }
}
