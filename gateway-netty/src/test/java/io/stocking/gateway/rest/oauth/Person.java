package io.stocking.gateway.rest.oauth;

/** Somebody with an account at the providers; what is null they do not tell. */
record Person(String subject, String email, boolean emailVerified, String nickname) {
    static Person named(final String nickname) {
        return new Person("7001", nickname + "@example.com", true, nickname);
    }

    Person withSubject(final String other) {
        return new Person(other, email, emailVerified, nickname);
    }

    Person withEmail(final String other, final boolean verified) {
        return new Person(subject, other, verified, nickname);
    }

    Person withNickname(final String other) {
        return new Person(subject, email, emailVerified, other);
    }
}
