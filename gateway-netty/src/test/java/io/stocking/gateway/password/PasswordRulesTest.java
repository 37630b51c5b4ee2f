package io.stocking.gateway.password;

import static io.stocking.gateway.password.PasswordRules.Verdict.COMMON;
import static io.stocking.gateway.password.PasswordRules.Verdict.FINE;
import static io.stocking.gateway.password.PasswordRules.Verdict.WRONG_LENGTH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @Test
    void shouldCountCharactersWhenLengthIsJudged() {
        assertThat(rules.judge("abcdefg")).isEqualTo(WRONG_LENGTH);
        assertThat(rules.judge("gfedcbah")).isEqualTo(FINE);
        assertThat(rules.judge("🐜🐱🐶🐭🐹🐰🐻")).as("7 characters, 14 chars").isEqualTo(WRONG_LENGTH);
        assertThat(rules.judge("ab".repeat(64))).isEqualTo(FINE);
        assertThat(rules.judge("ab".repeat(64) + "c")).isEqualTo(WRONG_LENGTH);
    }

    @Test
    void shouldRefuseWhenEverybodyHasIt() {
        assertThat(rules.judge("Password1")).isEqualTo(COMMON);
        assertThat(rules.judge("１２３４５６７８")).as("full width").isEqualTo(COMMON);
        assertThat(rules.judge("zzzzzzzzzzzz")).isEqualTo(COMMON);
        assertThat(rules.judge("all lower case is fine")).isEqualTo(FINE);
    }
}
