package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** A round against a real engine on a stepped clock: its seed is all it depends on. */
class ReplayedRoundTest {
    private static List<UnsafeBuffer> commands(final long seed) {
        final SimulatedRound round = new SimulatedRound(seed);
        round.play();
        return round.commands();
    }

    @Test
    void shouldGiveTheSameCommandsByteForByteWhenPlayedTwice() {
        final List<UnsafeBuffer> first = commands(7);
        final List<UnsafeBuffer> second = commands(7);

        assertThat(first.stream().filter(ReplayedRoundTest::isOfTheCrowd).count())
                .isGreaterThan(500);
        assertThat(second).hasSameSizeAs(first);
        for (int index = 0; index < first.size(); index++) {
            assertThat(second.get(index)).as("command %d", index).isEqualTo(first.get(index));
        }
    }

    @Test
    void shouldGiveOtherCommandsWhenTheSeedIsAnother() {
        assertThat(commands(8)).isNotEqualTo(commands(7));
    }

    private static boolean isOfTheCrowd(final UnsafeBuffer command) {
        return DummyOrders.isOfTheCrowd(DummyOrders.account(command));
    }
}
