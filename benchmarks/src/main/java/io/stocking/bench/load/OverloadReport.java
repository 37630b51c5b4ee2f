package io.stocking.bench.load;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.stocking.bench.load.client.Answer;
import io.stocking.bench.load.client.Bystander;
import io.stocking.bench.load.client.Bystander.Question;
import io.stocking.bench.load.client.LoadResult;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What is said of more orders than a product can take, to people and to programs. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
final class OverloadReport implements Report {
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final double BYTES_A_MEBI = 1024 * 1024;
    private static final double MEDIAN = 50;
    private static final double P99 = 99;

    @JsonIgnore
    private final OverloadSettings settings;

    private final double possiblePerSecond;
    private final double offeredPerSecond;
    private final long offered;
    private final long unsent;
    private final long accepted;
    private final double acceptedPerSecond;
    private final long rejected;
    private final long busy;
    private final long errors;
    private final Waits acceptedMs;
    private final Waits busyMs;
    private final Waits sentLateMs;
    private final double lastAnswerAfterLastDueMs;
    private final long firstSecondAfter;
    private final double perSecondAfter;
    private final long errorsBeforeAndAfter;
    private final Memory bytes;
    private final OneClient oneClientBefore;
    private final OneClient oneClientDuring;

    @JsonIgnore
    private final long answered;

    @JsonIgnore
    private final String failure;

    /** Milliseconds. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    record Waits(double p50, double p99, double max) {
        static Waits of(final Histogram nanos) {
            return new Waits(
                    nanos.getValueAtPercentile(MEDIAN) / NANOS_A_MILLI,
                    nanos.getValueAtPercentile(P99) / NANOS_A_MILLI,
                    nanos.getMaxValue() / NANOS_A_MILLI);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "p50 %.1f  p99 %.1f  max %.1f", p50, p99, max);
        }
    }

    /** Of a process at one moment: all of it, and objects that are reachable. */
    record Bytes(long resident, long live) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f (%.0f live)", resident / BYTES_A_MEBI, live / BYTES_A_MEBI);
        }
    }

    /** Before, at most while more than possible was offered, and behind the closed loop after it. */
    record Memory(Bytes before, long mostResident, Bytes after) {}

    /** What one client with one request at a time met. */
    record OneClient(Waits healthMs, Waits marketMs, Waits orderMs, long accepted, long busy, String failure) {
        static OneClient of(final Bystander bystander) {
            return new OneClient(
                    Waits.of(bystander.latency(Question.HEALTH)),
                    Waits.of(bystander.latency(Question.MARKET)),
                    Waits.of(bystander.latency(Question.ORDER)),
                    bystander.accepted(),
                    bystander.busy(),
                    bystander.failure());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "health %s; market %s; order %s, %,d accepted, %,d refused%s",
                    healthMs,
                    marketMs,
                    orderMs,
                    accepted,
                    busy,
                    failure.isEmpty() ? "" : "; " + failure);
        }
    }

    /** @param answered orders in all, of every client and from the warm-up on */
    OverloadReport(
            final OverloadSettings settings,
            final long answered,
            final LoadResult before,
            final LoadResult result,
            final LoadResult after,
            final Memory bytes,
            final Bystander calm,
            final Bystander pressed) {
        this.settings = settings;
        this.answered = answered;
        possiblePerSecond = before.perSecond();
        offeredPerSecond = result.duePerSecond();
        offered = result.orders();
        unsent = result.orders() - result.sent();
        accepted = result.count(Answer.ACCEPTED);
        acceptedPerSecond = result.acceptedPerSecond();
        rejected = result.count(Answer.REJECTED);
        busy = result.count(Answer.BUSY);
        errors = result.errors();
        acceptedMs = Waits.of(result.latency().get(Answer.ACCEPTED));
        busyMs = Waits.of(result.latency().get(Answer.BUSY));
        sentLateMs = Waits.of(result.lateness());
        lastAnswerAfterLastDueMs = (result.lastAnswerAt() - result.endedAt()) / NANOS_A_MILLI;
        firstSecondAfter = after.answeredInFirstSecond();
        perSecondAfter = after.perSecond();
        errorsBeforeAndAfter = before.unanswered() + after.unanswered();
        this.bytes = bytes;
        oneClientBefore = OneClient.of(calm);
        oneClientDuring = OneClient.of(pressed);
        failure = result.refusals().getOrDefault(Answer.ERROR, "");
    }

    /** Orders that the exchange has answered, of every client and from the warm-up on. */
    long answered() {
        return answered;
    }

    /** And whether every client got what it asked for or was told when to come again. */
    @Override
    public boolean allAnswered() {
        return errors + errorsBeforeAndAfter == 0
                && oneClientBefore.failure().isEmpty()
                && oneClientDuring.failure().isEmpty();
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        """
                        possible: %,.0f orders/s, %,d over %d connections, %d in flight on each, after %,d to warm up
                        offered: %,.0f/s for %d s over %,d connections, %,d orders, of which %,d found none with less than %,d on their way
                        accepted %,d (%,.0f/s), rejected %,d, refused with 503 and Retry-After %,d, errors %,d
                        accepted, ms from when they were due: %s
                        refused, ms from when they were due: %s
                        of both, ms until the load itself had sent them: %s
                        last answer %.0f ms after the last was due; then as fast as answered: %,d in the first second, %,.0f/s in all
                        memory of the server, MiB: before %s, most %.0f, after %s
                        one client, ms, at the possible rate: %s
                        one client, ms, meanwhile: %s
                        in MySQL: all that were answered by the exchange, and none else""",
                        possiblePerSecond,
                        settings.orders(),
                        settings.closedConnections(),
                        settings.inFlight(),
                        settings.warmUp(),
                        offeredPerSecond,
                        settings.seconds(),
                        settings.connections(),
                        offered,
                        unsent,
                        settings.mostInFlight(),
                        accepted,
                        acceptedPerSecond,
                        rejected,
                        busy,
                        errors,
                        acceptedMs,
                        busyMs,
                        sentLateMs,
                        lastAnswerAfterLastDueMs,
                        firstSecondAfter,
                        perSecondAfter,
                        bytes.before(),
                        bytes.mostResident() / BYTES_A_MEBI,
                        bytes.after(),
                        oneClientBefore,
                        oneClientDuring)
                + (failure.isEmpty() ? "" : "\nfirst error: " + failure);
    }
}
