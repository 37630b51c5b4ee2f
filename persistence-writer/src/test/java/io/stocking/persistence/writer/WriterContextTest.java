package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.stocking.persistence.testing.InMemoryEventLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WriterContextTest {
    private final WriterContext context =
            new WriterContext().dataSource(new HikariDataSource()).eventLog(new InMemoryEventLog());

    @Test
    void shouldNameTheSettingWhenItIsOutOfRange() {
        assertThatThrownBy(() -> new MySqlWriter(context.batchRows(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows of a batch are 0, least is 1");
    }

    @Test
    void shouldNameTheLimitWhenItMayNotBeBehindAtAll() {
        assertThatThrownBy(() -> new MySqlWriter(context.lagLimit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lag limit is 0 commands, least is 1");
    }

    @Test
    void shouldNameBothBoundsWhenRetriesGetShorter() {
        assertThatThrownBy(() -> new MySqlWriter(context.retry(Duration.ofSeconds(2), Duration.ofSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest retry is PT1S, least is the shortest, PT2S");
    }

    @Test
    void shouldNameWhatIsMissingWhenThereIsNoEventLog() {
        assertThatThrownBy(() -> new MySqlWriter(new WriterContext().dataSource(new HikariDataSource())))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("eventLog");
    }
}
