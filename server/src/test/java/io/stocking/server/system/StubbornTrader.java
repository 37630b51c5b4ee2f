package io.stocking.server.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A guest who sends one order after the other and never pauses. An order that is not answered is sent again, with the same
 * client order id, until it is; so within a round it is entered at most once. A round that ends in between forgets the id:
 * the order may then be entered a second time, into the next round.
 */
final class StubbornTrader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(5);
    private static final Set<Integer> REFUSED = Set.of(403, 422);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int RESTING_ORDERS = 40;
    private static final int NEAR_A_BREAK = 10;

    private final Trader trader;
    private final String account;
    private final String symbol;
    private final long lowPrice;
    private final Random random;
    private final Thread thread = new Thread(this::tradeOn, "stubborn-trader");
    private final List<Acknowledgement> acknowledged = new ArrayList<>();
    private final List<Acknowledgement> endangered = new ArrayList<>();
    private volatile boolean stopping;
    private int orders;
    private volatile Throwable failure;

    /** Starts to trade with a guest who has bought something already. */
    StubbornTrader(final Trader trader, final long seed) {
        this.trader = trader;
        account = trader.account().path("account_number").asText();
        final JsonNode bought = trader.orders("closed").get(0);
        symbol = bought.path("symbol").asText();
        lowPrice =
                TradingSystemTest.lowPriceBelow(bought.path("filled_avg_price").asLong());
        random = new Random(seed);
        thread.start();
    }

    private void tradeOn() {
        try {
            while (!stopping) {
                trade();
            }
        } catch (final RuntimeException | AssertionError e) {
            failure = e;
        }
    }

    private void trade() {
        final int number = orders++;
        if (number % RESTING_ORDERS == RESTING_ORDERS - 1) {
            untilAnswered("DELETE", "/v2/orders", null);
            return;
        }
        final Long price = random.nextBoolean() ? lowPrice : null;
        final String side = price == null && random.nextBoolean() ? "sell" : "buy";
        final ObjectNode order = Trader.json(symbol, side, 1, price).put("client_order_id", account + "-" + number);
        final HttpResponse<String> answer = untilAnswered("POST", "/v2/orders", order);
        if (answer.statusCode() == OK) {
            synchronized (acknowledged) {
                acknowledged.add(Acknowledgement.of(account, parse(answer.body())));
            }
        } else if (!REFUSED.contains(answer.statusCode())) {
            throw new AssertionError(order + " was answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> untilAnswered(final String method, final String path, final JsonNode body) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_ATTEMPTS)
                .atMost(PATIENCE)
                .until(() -> attempt(method, path, body), answer -> answer != null);
    }

    /** Null when nobody answered, or said that nothing was done. */
    private HttpResponse<String> attempt(final String method, final String path, final JsonNode body) {
        try {
            final HttpResponse<String> answer = trader.send(method, path, body);
            return answer.statusCode() == UNAVAILABLE ? null : answer;
        } catch (final UncheckedIOException broken) {
            onBroken();
            return null;
        }
    }

    /** The newest acknowledgements are those that a crash would take with it. */
    private void onBroken() {
        synchronized (acknowledged) {
            endangered.addAll(
                    acknowledged.subList(Math.max(0, acknowledged.size() - NEAR_A_BREAK), acknowledged.size()));
        }
    }

    private static JsonNode parse(final String body) {
        try {
            return JSON.readTree(body);
        } catch (final IOException e) {
            throw new UncheckedIOException(body, e);
        }
    }

    /** Ends when the present order is answered. */
    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
        requireNoFailure();
    }

    /** Ends it in any state, when the test is over. */
    void giveUp() {
        stopping = true;
        thread.interrupt();
    }

    /** Stops at once when something went wrong that no crash explains. */
    void requireNoFailure() {
        if (failure != null) {
            throw new AssertionError("account " + account + " could not go on", failure);
        }
    }

    String account() {
        return account;
    }

    /** What it was told of its orders, in order. */
    List<Acknowledgement> acknowledged() {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged);
        }
    }

    /** Those of them that were the newest when the connection broke. */
    Set<Acknowledgement> endangered() {
        synchronized (acknowledged) {
            return Set.copyOf(endangered);
        }
    }

    int count() {
        synchronized (acknowledged) {
            return acknowledged.size();
        }
    }

    /** What the exchange says of an order now. */
    Acknowledgement now(final Acknowledgement order) {
        return Acknowledgement.of(account, trader.order(order.uuid()));
    }
}
