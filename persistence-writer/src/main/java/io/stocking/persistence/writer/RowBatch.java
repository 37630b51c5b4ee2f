package io.stocking.persistence.writer;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows that a batch of events leads to, and the statements that write them. */
final class RowBatch {
    final MultiRowInsert rounds = new MultiRowInsert(
            "INSERT INTO rounds (round_id, seed, seed_cash, phase, setup_at, open_at, settle_at, intermission_at,"
                    + " end_at)",
            " ON DUPLICATE KEY UPDATE phase = VALUES(phase)",
            " ON DUPLICATE KEY UPDATE phase = VALUES(phase)");
    final MultiRowInsert instruments = new MultiRowInsert(
            "INSERT INTO instruments (round_id, instrument_id, symbol, name_ko, name_en, sector, reference_price,"
                    + " lower_price_limit, upper_price_limit)",
            " ON DUPLICATE KEY UPDATE symbol = VALUES(symbol)",
            " ON DUPLICATE KEY UPDATE symbol = VALUES(symbol)");
    final MultiRowInsert accounts = new MultiRowInsert(
            "INSERT INTO accounts (account_id, kind, opened_at)",
            " ON DUPLICATE KEY UPDATE account_id = VALUES(account_id)",
            " ON DUPLICATE KEY UPDATE account_id = VALUES(account_id)");
    final MultiRowInsert adjustments = new MultiRowInsert(
            "INSERT INTO adjustments (event_index, round_id, account_id, instrument_id, amount, balance, adjusted_at)",
            "",
            " ON DUPLICATE KEY UPDATE event_index = VALUES(event_index)");
    final MultiRowInsert trades = new MultiRowInsert(
            "INSERT INTO trades (trade_id, round_id, instrument_id, price, quantity, maker_order_id, taker_order_id,"
                    + " maker_account_id, taker_account_id, taker_side, auction, executed_at, command_index)",
            "",
            " ON DUPLICATE KEY UPDATE trade_id = VALUES(trade_id)");
    final TradedRoundRows tradedRounds = new TradedRoundRows();
    final CandleRows candles = new CandleRows();
    final NewsRows news = new NewsRows();
    final OrderRows orders = new OrderRows();
    final ResultRows results = new ResultRows();

    private final Map<Listing, Long> lastPrices = new LinkedHashMap<>();

    /** The last price of an instrument. */
    void lastPrice(final long roundId, final int instrumentId, final long price) {
        lastPrices.put(new Listing(roundId, instrumentId), price);
    }

    int rowCount() {
        return rounds.rowCount()
                + instruments.rowCount()
                + accounts.rowCount()
                + adjustments.rowCount()
                + trades.rowCount()
                + tradedRounds.rowCount()
                + candles.rowCount()
                + news.rowCount()
                + orders.rowCount()
                + results.rowCount();
    }

    void execute(final Statement statement, final boolean replay) throws SQLException {
        rounds.execute(statement, replay);
        instruments.execute(statement, replay);
        accounts.execute(statement, replay);
        adjustments.execute(statement, replay);
        trades.execute(statement, replay);
        tradedRounds.execute(statement, replay);
        candles.execute(statement, replay);
        news.execute(statement, replay);
        orders.execute(statement, replay);
        results.execute(statement, replay);
        for (final Map.Entry<Listing, Long> price : lastPrices.entrySet()) {
            statement.executeUpdate("UPDATE instruments SET last_price = " + price.getValue() + " WHERE round_id = "
                    + price.getKey().roundId() + " AND instrument_id = "
                    + price.getKey().instrumentId());
        }
    }

    void clear() {
        rounds.clear();
        instruments.clear();
        accounts.clear();
        adjustments.clear();
        trades.clear();
        tradedRounds.clear();
        candles.clear();
        news.clear();
        orders.clear();
        results.clear();
        lastPrices.clear();
    }

    private record Listing(long roundId, int instrumentId) {}
}
