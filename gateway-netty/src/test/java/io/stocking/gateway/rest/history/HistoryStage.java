package io.stocking.gateway.rest.history;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.stocking.gateway.model.ReadModelContext;
import io.stocking.gateway.testing.TestClient;
import io.stocking.gateway.testing.TestExchange;
import io.stocking.gateway.testing.TestGateway;
import io.stocking.gateway.testing.TestMySql;
import io.stocking.persistence.history.FillHistory;
import io.stocking.persistence.history.OrderHistory;
import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rounds of two instruments in which Alice enters orders that end in every way; MySQL has what its writer has written. */
final class HistoryStage implements AutoCloseable {
    static final List<String> SYMBOLS = List.of("HBE", "HBM");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestMySql mysql;
    private final TestExchange exchange;
    private final TestGateway gateway;
    private final List<String> orderIds = new ArrayList<>();
    private volatile MySqlWriter writer;
    private final TestClient alice;
    private final TestClient bob;
    private long roundId;

    HistoryStage() throws IOException {
        mysql = new TestMySql();
        exchange = new TestExchange(new ReadModelContext().persistedUpTo(() -> writer.lastWrittenCommandIndex()));
        startWriter();
        gateway = new TestGateway(context -> context.orderRate(0)
                .model(exchange.model())
                .publisher(exchange.publisher())
                .history(new MySqlTradeHistory(
                        new OrderHistory(mysql.dataSource()), new FillHistory(mysql.dataSource()))));
        alice = gateway.guest();
        bob = gateway.guest();
    }

    /** The writer follows the exchange. */
    void startWriter() {
        writer = new MySqlWriter(new WriterContext().dataSource(mysql.writer()).eventLog(exchange.eventLog()));
        writer.start();
    }

    /** MySQL gets no new rows until the writer is started again. */
    void stopWriter() {
        writer.close();
    }

    void awaitRows() {
        await().atMost(PATIENCE).until(() -> writer.lag() == 0);
    }

    TestClient alice() {
        return alice;
    }

    /** Ids of Alice's orders in the order she has entered them. */
    List<String> orderIds() {
        return List.copyOf(orderIds);
    }

    /** What the rows in MySQL say that Alice has traded, oldest first. */
    List<HistoryOverRoundsTest.Entry> executions() throws SQLException {
        awaitRows();
        final String query = "SELECT t.trade_id, i.symbol, IF(t.taker_account_id = %1$d, t.taker_side,"
                + " IF(t.taker_side = 'buy', 'sell', 'buy')) FROM trades t JOIN instruments i USING (round_id, instrument_id)"
                + " WHERE %1$d IN (t.maker_account_id, t.taker_account_id) ORDER BY t.trade_id";
        try (Connection connection = mysql.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query.formatted(alice.userId()))) {
            final List<HistoryOverRoundsTest.Entry> executions = new ArrayList<>();
            while (row.next()) {
                final String side = row.getString(3);
                executions.add(
                        new HistoryOverRoundsTest.Entry(row.getString(1) + "-" + side, row.getString(2), side, ""));
            }
            return executions;
        }
    }

    void openRound() {
        roundId++;
        exchange.openRound(roundId, SYMBOLS.get(1));
        for (int instrument = 1; instrument <= SYMBOLS.size(); instrument++) {
            exchange.giveShares(alice.userId(), instrument, 100);
            exchange.giveShares(bob.userId(), instrument, 100);
        }
    }

    void endRound() {
        exchange.endRound(roundId);
    }

    /** A round from its beginning to its end. */
    void playRound() {
        openRound();
        trade();
        endRound();
    }

    /** Orders of both symbols and sides that stay open, are filled in part or whole, cancelled, replaced or refused. */
    void trade() {
        for (final String symbol : SYMBOLS) {
            trade(symbol, "buy", "sell", 50_000, 40_000);
            trade(symbol, "sell", "buy", 51_000, 60_000);
        }
    }

    private void trade(
            final String symbol, final String side, final String opposite, final long price, final long farPrice) {
        enter(symbol, side, 1, farPrice);
        require(bob.post("/v2/orders", limit(symbol, opposite, 2, price)), 200);
        enter(symbol, side, 2, price);
        require(bob.post("/v2/orders", limit(symbol, opposite, 1, price)), 200);
        enter(symbol, side, 3, price);
        require(alice.delete("/v2/orders/" + enter(symbol, side, 1, farPrice)), 204);
        final String replaced = enter(symbol, side, 2, farPrice);
        keep(alice.patch("/v2/orders/" + replaced, "{\"qty\":1}"));
        keep(alice.post("/v2/orders", limit(symbol, side, 5, price).replace("\"day\"", "\"fok\"")));
        require(alice.post("/v2/orders", limit(symbol, side, 1, farPrice + 1)), 422);
    }

    /** Alice enters an order; its id. */
    String enter(final String symbol, final String side, final long quantity, final long price) {
        return keep(alice.post("/v2/orders", limit(symbol, side, quantity, price)));
    }

    private String keep(final TestClient.Response answer) {
        final String id = require(answer, 200).get("id").asText();
        orderIds.add(id);
        return id;
    }

    private static JsonNode require(final TestClient.Response answer, final int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.text().isEmpty() ? null : answer.json();
    }

    private static String limit(final String symbol, final String side, final long quantity, final long price) {
        return "{\"symbol\":\"%s\",\"side\":\"%s\",\"type\":\"limit\",\"time_in_force\":\"day\",\"qty\":%d,\"limit_price\":%d}"
                .formatted(symbol, side, quantity, price);
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        writer.close();
        exchange.close();
        mysql.close();
    }
}
