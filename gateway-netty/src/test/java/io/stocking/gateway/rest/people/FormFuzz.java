package io.stocking.gateway.rest.people;

import static io.stocking.gateway.testing.FuzzChecks.require;
import static io.stocking.gateway.testing.FuzzChecks.requireWhole;

import io.netty.buffer.Unpooled;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.testing.FuzzChecks;
import java.util.Set;

/** Bodies of sign-up and its like: fields that keep the rules, or a problem that can be answered. */
public final class FormFuzz {
    private static final Set<String> NAMES = Set.of("email", "password", "nickname");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NICKNAME = 20;

    private FormFuzz() {}

    /** Reads one body, and each of its fields for itself. */
    public static void fuzzerTestOneInput(final byte[] body) {
        refusing(() -> {
            final Form form = Form.read(Unpooled.wrappedBuffer(body), NAMES);
            refusing(() -> {
                final String email = FieldRules.email(form.get("email"));
                require(email.length() <= LONGEST_EMAIL && email.indexOf('@') > 0, "it is an e-mail");
                require(FieldRules.email(email).equals(email), "an e-mail has one form");
            });
            refusing(() -> {
                final String nickname = FieldRules.nickname(form.get("nickname"));
                requireWhole(nickname);
                require(nickname.codePointCount(0, nickname.length()) <= LONGEST_NICKNAME, "a nickname is short");
                require(FieldRules.nickname(nickname).equals(nickname), "a nickname has one form");
            });
            refusing(() -> requireWhole(FieldRules.newPassword("password", form.get("password"))));
        });
    }

    private static void refusing(final Runnable reader) {
        try {
            reader.run();
        } catch (final RequestProblem problem) {
            FuzzChecks.requireAnswerable(problem);
        }
    }
}
