package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.people.FieldRules;
import io.stocking.persistence.user.IdentityProvider;
import java.util.function.UnaryOperator;

/**
 * Who somebody is, as a provider says.
 *
 * @param subject by which the provider knows the user for good
 * @param email null when there is none, or none that could be one
 * @param emailVerified whether the provider knows that the e-mail is the user's
 * @param nickname null when there is none, or none that can be used here
 */
record Identity(IdentityProvider provider, String subject, String email, boolean emailVerified, String nickname) {
    private static final int LONGEST_SUBJECT = 255;

    /**
     * Takes what a provider said.
     *
     * @throws RequestProblem when there is no usable subject
     */
    static Identity of(
            final IdentityProvider provider,
            final String subject,
            final String email,
            final boolean emailVerified,
            final String nickname) {
        if (subject == null || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw ProviderFailure.refused(provider, "the answer has no usable number of the user");
        }
        return new Identity(
                provider,
                subject,
                usable(email, FieldRules::email),
                emailVerified,
                usable(nickname, FieldRules::nickname));
    }

    /** The e-mail to keep: null when there is none, or anybody could have given it. */
    String keptEmail() {
        return emailVerified ? email : null;
    }

    private static String usable(final String given, final UnaryOperator<String> rule) {
        if (given == null) {
            return null;
        }
        try {
            return rule.apply(given);
        } catch (final RequestProblem useless) {
            return null;
        }
    }
}
