package io.stocking.gateway.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106). A call takes tens of milliseconds and 19 MiB, so it belongs on a small pool of its own. */
public final class PasswordHasher {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Cost cost;
    private final Argon2BytesGenerator.BlockPool memory;
    private final String nobodysHash;

    /** Hashes with the cost that OWASP asks for. */
    public PasswordHasher() {
        this(Argon2Cost.OWASP);
    }

    PasswordHasher(final Argon2Cost cost) {
        this.cost = cost;
        // Kept, and cleared after each hash: as garbage it would be copied by one collection after another, all orders
        // waiting.
        memory = new Argon2BytesGenerator.FixedBlockPool(
                Argon2BytesGenerator.getBlockCount(cost.memoryKib(), cost.lanes()));
        nobodysHash = new PhcString(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES)).toString();
    }

    /** A new hash with a new salt, as a PHC string. */
    public String hash(final String password) {
        final byte[] salt = randomBytes(SALT_BYTES);
        return new PhcString(cost, salt, compute(password, cost, salt, HASH_BYTES)).toString();
    }

    /** Whether {@code password} has this hash; compared in constant time. */
    public boolean matches(final String password, final String hash) {
        final PhcString expected = PhcString.parse(hash);
        return MessageDigest.isEqual(
                expected.hash(), compute(password, expected.cost(), expected.salt(), expected.hash().length));
    }

    /** A hash that no password has: comparing with it takes as long as with somebody's. */
    public String nobodysHash() {
        return nobodysHash;
    }

    /** Whether the hash was made at another cost than new ones are. */
    public boolean isOutdated(final String hash) {
        return !PhcString.parse(hash).cost().equals(cost);
    }

    private byte[] compute(final String password, final Argon2Cost cost, final byte[] salt, final int length) {
        final Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withBlockPool(memory)
                .build());
        final byte[] hash = new byte[length];
        // Keyboards write the same letters in different ways (NIST SP 800-63B, 3.1.1.2).
        argon2.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] randomBytes(final int length) {
        final byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
