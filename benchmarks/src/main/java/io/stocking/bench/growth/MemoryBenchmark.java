package io.stocking.bench.growth;

import io.stocking.bench.run.Contender;
import io.stocking.bench.tape.EngineFeed;
import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.MarketOpening;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.codec.SelfTradePrevention;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Heap in use after a collection, before and behind each step of filling an engine. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
public class MemoryBenchmark {
    private static final int MILLION = 1_000_000;
    private static final int BOOKS = 1_000;
    private static final long CASH = 1_000_000_000_000L;
    private static final long SHARES = 1_000_000L;

    /** Only this product. */
    @Param("STOCKING")
    public Contender contender;

    private MatchingEngine smaller;
    private EngineFeed larger;
    private long heapBefore;

    /** Fills an engine step by step; not timed. The flow is there from the start and grows no more. */
    @Benchmark
    public void verify(final MemoryCounters counters) {
        final SteadyFlow flow = new SteadyFlow(new GrowthShape("memory", MILLION, 1, MILLION, false), 2 * MILLION);
        // What was garbage at the first collection may be gone only after the second.
        growth();
        growth();
        smaller = newEngine(MILLION);
        final long million = growth();
        larger = new EngineFeed(newEngine(2 * MILLION), flow);
        counters.bytesPerOrderReserved = (double) (growth() - million) / MILLION;

        final MarketOpening opening = new MarketOpening(larger.writer(), larger::send);
        for (int book = 1; book <= BOOKS; book++) {
            opening.open(book, InstrumentTerms.GAME);
        }
        counters.bytesPerBook = (double) growth() / BOOKS;
        for (int account = 1; account <= MILLION; account++) {
            opening.fund(account, SelfTradePrevention.OFF, CASH);
        }
        counters.bytesPerAccount = (double) growth() / MILLION;
        for (int account = 1; account <= MILLION; account++) {
            opening.grant(account, 1, SHARES);
        }
        counters.bytesPerHolding = (double) growth() / MILLION;
        while (!flow.isFilled()) {
            flow.write(larger.writer());
            larger.send();
        }
        counters.bytesPerOrderResting = (double) growth() / MILLION;
    }

    private static MatchingEngine newEngine(final int maxOpenOrders) {
        return new MatchingEngine(new EngineLimits(MILLION, maxOpenOrders, 1));
    }

    /** By how much the heap in use has grown since the last time. */
    private long growth() {
        final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        final long now = memory.getHeapMemoryUsage().getUsed();
        final long grown = now - heapBefore;
        heapBefore = now;
        return grown;
    }
}
