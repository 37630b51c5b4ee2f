package io.stocking.server.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Guests who trade without a pause, each over a connection of its own, and notice every refusal and delay. */
final class TradingCrowd implements AutoCloseable {
    // Every trade costs the spread; their cash has to last.
    private static final int LAPS_PER_TRADE = 20;

    private final List<Member> members = new ArrayList<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    private TradingCrowd() {}

    static TradingCrowd start(final URI server, final int size) {
        final TradingCrowd crowd = new TradingCrowd();
        for (int i = 0; i < size; i++) {
            crowd.members.add(crowd.new Member(Trader.guest(server).awaitMarket()));
        }
        crowd.members.forEach(Thread::start);
        return crowd;
    }

    /** What answered otherwise than it should have, or not at all. */
    Queue<Throwable> failures() {
        return failures;
    }

    /** Forgets what was measured so far. */
    void beginMeasurement() {
        members.forEach(Member::beginMeasurement);
    }

    Measurement measurement() {
        final long[] latencies = members.stream()
                .map(Member::latencies)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        return new Measurement(latencies);
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        for (final Member member : members) {
            member.join();
        }
    }

    /** How long order commands took to be answered, in ascending nanoseconds. */
    record Measurement(long[] latencies) {
        int commands() {
            return latencies.length;
        }

        double millisAt(final double quantile) {
            return (double) latencies[(int) (quantile * (latencies.length - 1))] / TimeUnit.MILLISECONDS.toNanos(1);
        }

        /** Nobody waited longer than this for an answer. */
        double longestMillis() {
            return millisAt(1);
        }

        @Override
        public String toString() {
            return commands() + " order commands, p50 " + millisAt(0.5) + " ms, p99 " + millisAt(0.99) + " ms, longest "
                    + longestMillis() + " ms";
        }
    }

    private final class Member extends Thread {
        private final Trader trader;
        private final List<Long> latencies = new ArrayList<>();

        Member(final Trader trader) {
            super("crowd");
            this.trader = trader;
        }

        @Override
        public void run() {
            try {
                final String symbol = trader.anySymbol();
                final long price = TradingSystemTest.lowPriceBelow(
                        trader.buys(symbol, 1).path("filled_avg_price").asLong());
                for (int lap = 0; !closed; lap++) {
                    rest(symbol, price);
                    if (lap % LAPS_PER_TRADE == 0) {
                        takeAndGiveBack(symbol);
                    }
                }
            } catch (final RuntimeException | AssertionError failure) {
                failures.add(failure);
            }
        }

        private void rest(final String symbol, final long price) {
            final JsonNode placed = timed(() -> trader.buys(symbol, 1, price));
            final JsonNode replaced = timed(() -> trader.replaces(placed, 2, price));
            timed(() -> {
                trader.cancels(replaced);
                return replaced;
            });
        }

        private void takeAndGiveBack(final String symbol) {
            final JsonNode bought = timed(() -> trader.buys(symbol, 1));
            if (bought.path("filled_qty").asLong() == 1) {
                timed(() -> trader.sells(symbol, 1));
            }
        }

        private JsonNode timed(final Supplier<JsonNode> request) {
            final long begin = System.nanoTime();
            final JsonNode answer = request.get();
            final long nanos = System.nanoTime() - begin;
            synchronized (latencies) {
                latencies.add(nanos);
            }
            return answer;
        }

        private void beginMeasurement() {
            synchronized (latencies) {
                latencies.clear();
            }
        }

        private long[] latencies() {
            synchronized (latencies) {
                return latencies.stream().mapToLong(Long::longValue).toArray();
            }
        }
    }
}
