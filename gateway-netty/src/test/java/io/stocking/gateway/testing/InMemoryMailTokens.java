package io.stocking.gateway.testing;

import io.stocking.persistence.user.MailToken;
import io.stocking.persistence.user.MailTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Links that live as long as their test. */
public final class InMemoryMailTokens implements MailTokens {
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Clock clock;

    public InMemoryMailTokens(final Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(final byte[] tokenHash, final MailToken token, final Duration lifetime) {
        kept.put(
                HexFormat.of().formatHex(tokenHash),
                new Kept(token, clock.instant().plus(lifetime)));
    }

    @Override
    public Optional<MailToken> find(final byte[] tokenHash, final MailToken.Purpose purpose) {
        return Optional.ofNullable(kept.get(HexFormat.of().formatHex(tokenHash)))
                .filter(found ->
                        found.token.purpose() == purpose && clock.instant().isBefore(found.end))
                .map(Kept::token);
    }

    @Override
    public boolean remove(final String email, final MailToken.Purpose purpose) {
        return kept.values().removeIf(found -> found.token.email().equals(email) && found.token.purpose() == purpose);
    }

    private record Kept(MailToken token, Instant end) {}
}
