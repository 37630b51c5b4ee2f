package io.stocking.persistence.history.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsScope;
import io.stocking.message.codec.RoundPhase;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewsHistoryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @Test
    void shouldTellNewsOfARoundWhenOthersFollow() throws Exception {
        script.round(1, RoundPhase.OPEN).list(1, "BIO", "바이오").news(1, 1, "").news(1, 2, "bio");
        script.round(2, RoundPhase.OPEN).news(2, 1, "bio");
        write();
        final NewsHistory news = new NewsHistory(database.databases().readers());

        assertThat(news.newest(1, 10)).containsExactly(sectorNews(), companyNews());
        assertThat(news.newest(1, 1)).containsExactly(sectorNews());
        assertThat(news.newest(3, 10)).isEmpty();
    }

    @Test
    void shouldKeepNewsOnceWhenRowsAreWrittenAgain() throws Exception {
        script.round(1, RoundPhase.OPEN).list(1, "BIO", "바이오").news(1, 1, "").news(1, 2, "bio");
        write();
        database.execute("DELETE FROM news WHERE news_number = 2");
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
        write();

        assertThat(new NewsHistory(database.databases().readers()).newest(1, 10))
                .containsExactly(sectorNews(), companyNews());
    }

    private static NewsRecord companyNews() {
        return new NewsRecord(
                1,
                1,
                3_000,
                "recall",
                NewsScope.COMPANY,
                "BIO",
                "",
                NewsDirection.BAD,
                "리콜 '1'",
                "Recall",
                "회수합니다.",
                "It is called back.");
    }

    private static NewsRecord sectorNews() {
        return new NewsRecord(
                1,
                2,
                4_000,
                "recall",
                NewsScope.SECTOR,
                "",
                "bio",
                NewsDirection.GOOD,
                "리콜 '1'",
                "Recall",
                "회수합니다.",
                "It is called back.");
    }

    private void write() throws InterruptedException {
        final WriterContext context =
                new WriterContext().dataSource(database.databases().writer()).eventLog(log);
        try (MySqlWriter writer = new MySqlWriter(context)) {
            writer.start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), Duration.ofSeconds(60)))
                    .isTrue();
        }
    }
}
