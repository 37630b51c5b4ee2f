package io.stocking.server.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Traders who send orders one behind the other, as fast as they are answered or at a steady rate. */
final class SteadyLoad implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final AtomicReference<Throwable> endedBy = new AtomicReference<>();
    private final List<Thread> threads;
    private volatile long nanosBetweenOrders;
    private volatile boolean stopped;

    SteadyLoad(final List<Trader> traders) {
        threads = traders.stream()
                .map(trader -> new Thread(() -> trade(new Turns(trader)), "trader"))
                .toList();
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((ended, failure) -> endedBy.set(failure)));
        threads.forEach(Thread::start);
    }

    /** From now on so many orders a second, of all together. */
    void orderRate(final double ordersPerSecond) {
        nanosBetweenOrders = (long) (TimeUnit.SECONDS.toNanos(threads.size()) / ordersPerSecond);
    }

    private void trade(final Turns turns) {
        long due = System.nanoTime();
        while (!stopped) {
            count(turns.next());
            // What was not sent in time is not made up for.
            due = Math.max(due + nanosBetweenOrders, System.nanoTime() - nanosBetweenOrders);
            while (!stopped && System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    private void count(final int status) {
        if (status < 300) {
            taken.increment();
        } else if (status < 500) {
            refused.increment();
        } else {
            failed.increment();
        }
    }

    /** Requests that did what they asked for. */
    long taken() {
        return taken.sum();
    }

    /** Requests that came between two rounds, or asked for what nobody sells. */
    long refused() {
        return refused.sum();
    }

    /** Requests the server could not answer. */
    long failed() {
        return failed.sum();
    }

    /** What ended a trader before its time, null when all are at it. */
    Throwable endedBy() {
        return endedBy.get();
    }

    /** Requests so far. */
    long sent() {
        return taken() + refused() + failed();
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (final Thread thread : threads) {
            thread.join();
        }
    }

    /** What one trader does, over and over: buys, has an order rest, cancels it, sells. */
    private static final class Turns {
        private final Trader trader;
        private String symbol = "";
        private JsonNode bought = JSON.createObjectNode();
        private JsonNode resting = JSON.createObjectNode();
        private boolean refused = true;
        private long turn;

        Turns(final Trader trader) {
            this.trader = trader;
        }

        /** Returns the status of the answer. */
        int next() {
            // Every round has other symbols.
            if (refused) {
                symbol = trader.get("/v2/assets").path(0).path("symbol").asText();
            }
            final HttpResponse<String> answer =
                    switch ((int) (turn++ % 4)) {
                        case 0 -> trader.attempt(symbol, "buy", 1);
                        case 1 ->
                            trader.attempt(
                                    symbol,
                                    "buy",
                                    1,
                                    TradingSystemTest.lowPriceBelow(
                                            bought.path("filled_avg_price").asLong()));
                        case 2 ->
                            trader.send(
                                    "DELETE", "/v2/orders/" + resting.path("id").asText("none"), null);
                        default -> trader.attempt(symbol, "sell", 1);
                    };
            remember(answer);
            refused = answer.statusCode() >= 300;
            return answer.statusCode();
        }

        private void remember(final HttpResponse<String> answer) {
            if (answer.statusCode() == 200) {
                final JsonNode order = read(answer.body());
                if (order.path("type").asText().equals("limit")) {
                    resting = order;
                } else if (order.path("side").asText().equals("buy")) {
                    bought = order;
                }
            }
        }

        private static JsonNode read(final String body) {
            try {
                return JSON.readTree(body);
            } catch (final IOException e) {
                throw new UncheckedIOException("no JSON: " + body, e);
            }
        }
    }
}
