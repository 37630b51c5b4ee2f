package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {
    private final Outage outage = new Outage(Duration.ofMillis(100), Duration.ofSeconds(1));

    @Test
    void shouldDoubleTheWaitUpToItsBoundWhenFailuresFollowEachOther() {
        final SQLException failure = new SQLException("away", "08S01");
        assertThat(outage.onFailure(failure)).isEqualTo(Duration.ofMillis(100));
        assertThat(outage.onFailure(failure)).isEqualTo(Duration.ofMillis(200));
        for (int i = 0; i < 100; i++) {
            outage.onFailure(failure);
        }
        assertThat(outage.onFailure(failure)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void shouldBeginWithTheShortestWaitWhenItWentWellInBetween() {
        final SQLException failure = new SQLException("away", "08S01");
        outage.onFailure(failure);
        outage.onSuccess();
        assertThat(outage.onFailure(failure)).isEqualTo(Duration.ofMillis(100));
    }
}
