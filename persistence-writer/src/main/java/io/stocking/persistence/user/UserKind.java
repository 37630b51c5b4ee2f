package io.stocking.persistence.user;

/** How a user logs in. */
public enum UserKind {
    GUEST,
    LOCAL,
    GOOGLE,
    KAKAO,
    NAVER,
    /** Nobody can be it any more; its row keeps the history. */
    DELETED
}
