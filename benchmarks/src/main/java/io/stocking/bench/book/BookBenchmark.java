package io.stocking.bench.book;

import io.stocking.bench.run.AllocatedBytes;
import io.stocking.bench.run.Contender;
import io.stocking.bench.run.PassCounters;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.stream.Streams;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The book alone: one pass over a stream into a fresh book, every report written to a ring that nobody reads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookBenchmark {
    /** A name of {@link Streams}. */
    @Param("normal")
    public String stream;

    /** Whose book. */
    @Param({"STOCKING", "EXCHANGE_CORE"})
    public Contender contender;

    private OrderStream messages;
    private ReportRing reports;
    private BookDriver book;

    /** Makes the stream, once a process. */
    @Setup(Level.Trial)
    public void generate() {
        messages = Streams.generate(stream);
    }

    /** Makes a book and fills it. */
    @Setup(Level.Iteration)
    public void fill() {
        reports = new ReportRing();
        book = BookDriver.of(contender, messages, reports);
        drive(0, messages.prefill());
    }

    /** The measured pass. */
    @Benchmark
    public void run(final PassCounters counters) {
        final long allocatedBefore = AllocatedBytes.ofThisThread();
        drive(messages.prefill(), messages.size());
        counters.allocatedBytes = AllocatedBytes.ofThisThread() - allocatedBefore;
        counters.commands = messages.measured();
    }

    private void drive(final int from, final int to) {
        for (int message = from; message < to; message++) {
            book.onMessage(messages, message);
        }
    }

    /** The referee's pass, not timed: are the reports those that the reference engines agree on? */
    @Benchmark
    public void verify(final ConsensusCounters counters) {
        final ReportRing checked = new ReportRing();
        counters.consensus =
                Consensus.isReached(messages, BookDriver.of(contender, messages, checked), checked) ? 1 : 0;
    }
}
