package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnansweredCommandsTest {
    private static final int FEW = 1;
    private static final long PATIENCE = 100;

    private final UnansweredCommands unanswered = new UnansweredCommands(4);

    @Test
    void shouldNotBeBehindWhenOnlyFewWait() {
        unanswered.add(0);

        assertThat(unanswered.isBehind(FEW, PATIENCE, 1_000_000)).isFalse();
    }

    @Test
    void shouldBeBehindWhenTheOldestOfManyHasWaitedTooLong() {
        unanswered.add(0);
        unanswered.add(90);

        assertThat(unanswered.isBehind(FEW, PATIENCE, 100)).isFalse();
        assertThat(unanswered.isBehind(FEW, PATIENCE, 101)).isTrue();
    }

    @Test
    void shouldLookAtTheNextWhenTheOldestIsAnswered() {
        unanswered.add(0);
        unanswered.add(90);
        unanswered.add(95);
        unanswered.onAnswered();

        assertThat(unanswered.isBehind(FEW, PATIENCE, 190)).isFalse();
        assertThat(unanswered.isBehind(FEW, PATIENCE, 191)).isTrue();
    }

    @Test
    void shouldForgetACommandThatWasNotSentAfterAll() {
        unanswered.add(0);
        unanswered.add(0);
        unanswered.takeBack();

        assertThat(unanswered.isBehind(FEW, PATIENCE, 1_000)).isFalse();
    }

    @Test
    void shouldHaveNoRoomWhenAsManyWaitAsItCanHold() {
        for (int i = 0; i < 4; i++) {
            assertThat(unanswered.add(i)).isTrue();
        }
        assertThat(unanswered.add(4)).isFalse();

        unanswered.onAnswered();

        assertThat(unanswered.add(5)).isTrue();
        assertThat(unanswered.isBehind(FEW, PATIENCE, 101)).isFalse();
        assertThat(unanswered.isBehind(FEW, PATIENCE, 102)).isTrue();
    }
}
