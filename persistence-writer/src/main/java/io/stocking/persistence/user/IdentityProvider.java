package io.stocking.persistence.user;

import java.util.Locale;

/** Who vouches for users that log in elsewhere. */
public enum IdentityProvider {
    GOOGLE(UserKind.GOOGLE),
    KAKAO(UserKind.KAKAO),
    NAVER(UserKind.NAVER);

    private final UserKind kind;

    IdentityProvider(final UserKind kind) {
        this.kind = kind;
    }

    /** What its users are. */
    public UserKind kind() {
        return kind;
    }

    /** Its name in rows and addresses: {@code google}, {@code kakao} or {@code naver}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
