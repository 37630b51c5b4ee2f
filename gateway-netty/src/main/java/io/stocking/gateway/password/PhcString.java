package io.stocking.gateway.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hash with what is needed to compute it again, in the PHC string format: {@code $argon2id$v=19$m=,t=,p=$salt$hash}. */
record PhcString(Argon2Cost cost, byte[] salt, byte[] hash) {
    private static final Pattern FORMAT = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,86})");

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static PhcString parse(final String text) {
        final Matcher parts = FORMAT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a stored password hash is no Argon2id PHC string");
        }
        final Argon2Cost cost = new Argon2Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        final Base64.Decoder decoder = Base64.getDecoder();
        return new PhcString(cost, decoder.decode(parts.group(4)), decoder.decode(parts.group(5)));
    }

    @Override
    public String toString() {
        final Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + '$'
                + encoder.encodeToString(salt) + '$' + encoder.encodeToString(hash);
    }
}
