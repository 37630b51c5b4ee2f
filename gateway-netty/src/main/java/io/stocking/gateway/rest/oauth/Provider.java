package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.RequestProblem;
import java.net.URI;

/** Another site that says who somebody is; every method may block. */
interface Provider {
    /**
     * Where the browser goes to ask its user.
     *
     * @param callback where it comes back to
     * @throws RequestProblem when the provider does not answer
     */
    URI authorization(LogInAttempt attempt, URI callback);

    /**
     * Who the user is that the provider gave a code for.
     *
     * @throws RequestProblem when the provider does not answer, refuses, or answers what cannot be trusted
     */
    Identity identify(LogInAttempt attempt, URI callback, String code);

    /** The provider that settings are for. */
    static Provider of(final ProviderSettings settings, final ProviderHttp http) {
        return switch (settings.provider()) {
            case GOOGLE -> new Google(settings, http);
            case KAKAO -> new Kakao(settings, http);
            case NAVER -> new Naver(settings, http);
        };
    }
}
