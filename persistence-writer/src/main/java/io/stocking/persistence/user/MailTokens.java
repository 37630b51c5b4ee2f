package io.stocking.persistence.user;

import java.time.Duration;
import java.util.Optional;

/** The links in mails that have not been followed yet; every method may block. */
public interface MailTokens {
    /**
     * Keeps what a link stands for.
     *
     * @param tokenHash SHA-256 of what is in the link
     * @param lifetime after which it stands for nothing
     */
    void add(byte[] tokenHash, MailToken token, Duration lifetime);

    /** What a link stands for; empty when for nothing, or nothing any more. */
    Optional<MailToken> find(byte[] tokenHash, MailToken.Purpose purpose);

    /** Takes all links for an e-mail and a purpose away; false when there was none, so of two that follow one, one is too late. */
    boolean remove(String email, MailToken.Purpose purpose);
}
