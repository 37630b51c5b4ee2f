package io.stocking.server.system;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Many orders at once, a connection each. */
final class OrderFlood implements AutoCloseable {
    private final Trader trader;
    private final int orders;
    private final ExecutorService senders;
    private List<CompletableFuture<HttpResponse<String>>> answers = List.of();

    OrderFlood(final Trader trader, final int orders) {
        this.trader = trader;
        this.orders = orders;
        senders = Executors.newFixedThreadPool(orders);
    }

    /** Sends them all. */
    void begin() {
        final String symbol = trader.anySymbol();
        answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> trader.attempt(symbol, "sell", 1), senders))
                .limit(orders)
                .toList();
    }

    /** How many were answered so, until now. */
    long answered(final int status) {
        return answers.stream()
                .filter(answer -> answer.isDone() && !answer.isCompletedExceptionally())
                .filter(answer -> answer.join().statusCode() == status)
                .count();
    }

    /** Waits for the answers. */
    @Override
    public void close() {
        answers.forEach(answer -> answer.handle((done, failure) -> null).join());
        senders.shutdown();
    }
}
