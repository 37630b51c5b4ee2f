package io.stocking.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.bench.load.client.Answer;
import io.stocking.bench.load.client.LoadResult;
import io.stocking.bench.load.viewer.Watched;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ViewerReportTest {
    private static final LoadSettings SETTINGS = new LoadSettings(1_000, 10, 1, 500, 100, false);

    @Test
    void shouldSayMediansOfTurnsAndEndsOfViewersWhenThereAreSome() {
        final ViewerReport report = ViewerReport.of(
                SETTINGS,
                new ViewerSettings(3, 2, 3),
                List.of(orders(1, 0), orders(9, 0), orders(2, 1)),
                List.of(
                        turn(3, List.of(watched(20, 40), watched(10, 30), watched(60, 90))),
                        turn(4, List.of(watched(20, 40))),
                        turn(5, List.of(watched(20, 40)))));

        assertThat(report.allAnswered()).isFalse();
        assertThat(report.without().p99Ms()).isBetween(2.0, 2.01);
        assertThat(report.with().p50Ms()).isBetween(4.0, 4.01);
        assertThat(report.booksPerSecond()).isEqualTo(new Spread(5, 10, 30));
        assertThat(report.messagesPerSecond()).isEqualTo(new Spread(15, 20, 45));
        assertThat(report.viewersCut()).isZero();
        assertThat(report)
                .asString()
                .contains("1,000 orders a turn to one book at 500 a second, medians of 3 turns each; errors 1")
                .contains("with 3 viewers and 2 slow readers: p50 4", "(of the turns 3.0, 4.0, 5.0)")
                .contains("that is p50 2.00 times as long and p99 2.00 times")
                .contains("viewers cut: 0; cut as too slow (4008), in all: 6")
                .contains("a slow reader: 7 messages in 15 s, then closed with 4008")
                .contains("a slow reader: 8 messages in 20 s, still there", "then reset");
    }

    @Test
    void shouldSayZerosWhenThereAreOnlySlowReaders() {
        final ViewerReport report = ViewerReport.of(
                SETTINGS, new ViewerSettings(0, 2, 1), List.of(orders(1, 0)), List.of(turn(1, List.of())));

        assertThat(report.allAnswered()).isTrue();
        assertThat(report.booksPerSecond()).isEqualTo(new Spread(0, 0, 0));
    }

    private static LoadResult orders(final long millis, final long errors) {
        final Histogram latency = new Histogram(3);
        latency.recordValueWithCount(TimeUnit.MILLISECONDS.toNanos(millis), 100 - errors);
        final Map<Answer, Histogram> answers = new EnumMap<>(Answer.class);
        for (final Answer answer : Answer.values()) {
            answers.put(answer, answer == Answer.ACCEPTED ? latency : new Histogram(3));
        }
        return new LoadResult(100, 100, answers, new Histogram(3), 0, 0, 0, 1, Map.of());
    }

    private static ViewedTurn turn(final long millis, final List<Watched> viewers) {
        return new ViewedTurn(
                orders(millis, 0),
                viewers,
                List.of(
                        new Watched(7, 1, 9_000, TimeUnit.SECONDS.toNanos(15), true, 4008),
                        new Watched(8, 1, 9_000, TimeUnit.SECONDS.toNanos(20), false, 0),
                        new Watched(9, 1, 9_000, TimeUnit.SECONDS.toNanos(16), true, 0)),
                2);
    }

    /** In two seconds. */
    private static Watched watched(final long books, final long messages) {
        return new Watched(messages, books, 4_096, TimeUnit.SECONDS.toNanos(2), false, 0);
    }
}
