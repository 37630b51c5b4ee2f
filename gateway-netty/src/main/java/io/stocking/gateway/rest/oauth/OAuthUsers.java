package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Nicknames;
import io.stocking.persistence.user.EmailTakenException;
import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.OAuthIdentities;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.UserKind;
import java.util.Optional;

/** From an identity to a user; blocks, so it is for worker threads. */
final class OAuthUsers {
    private static final int NICKNAME_ATTEMPTS = 8;

    private final OAuthIdentities identities;
    private final Nicknames nicknames;

    OAuthUsers(final OAuthIdentities identities, final Nicknames nicknames) {
        this.identities = identities;
        this.nicknames = nicknames;
    }

    /**
     * The user with this identity. Who comes for the first time goes on with the account he plays with as a guest, or gets one.
     *
     * @param present who is logged in on the browser
     * @throws EmailTakenException when the e-mail belongs to somebody else, who is not joined with
     */
    User enter(final Identity identity, final Optional<Long> present) {
        final Optional<User> known = identities.find(identity.provider(), identity.subject());
        if (known.isPresent()) {
            return known.get();
        }
        requireFreeEmail(identity);
        return present.flatMap(userId -> promote(identity, userId)).orElseGet(() -> create(identity));
    }

    /** The unique key alone would not find out: an e-mail that is not verified is not kept. */
    private void requireFreeEmail(final Identity identity) {
        final Optional<UserKind> owner = Optional.ofNullable(identity.email()).flatMap(identities::findOwner);
        if (owner.isPresent()) {
            throw new EmailTakenException(owner.get());
        }
    }

    private Optional<User> promote(final Identity identity, final long guestId) {
        return identities.promote(guestId, identity.provider(), identity.subject(), identity.keptEmail());
    }

    private User create(final Identity identity) {
        String nickname = identity.nickname() == null ? nicknames.next() : identity.nickname();
        for (int attempt = 0; attempt < NICKNAME_ATTEMPTS; attempt++) {
            try {
                return identities.create(identity.provider(), identity.subject(), identity.keptEmail(), nickname);
            } catch (final NicknameTakenException taken) {
                nickname = nicknames.next();
            }
        }
        throw new RequestProblem(Problem.UNAVAILABLE, "nickname.taken", NICKNAME_ATTEMPTS);
    }
}
