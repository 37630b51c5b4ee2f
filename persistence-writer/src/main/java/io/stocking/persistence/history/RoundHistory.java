package io.stocking.persistence.history;

import io.stocking.message.codec.RoundPhase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The rounds and what was listed in them; call it on a worker thread. */
public final class RoundHistory {
    private static final String SELECT = "SELECT round_id, seed, seed_cash, phase, setup_at, open_at, settle_at,"
            + " intermission_at, end_at FROM rounds WHERE ";

    private final DataSource dataSource;

    public RoundHistory(final DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The newest rounds before one, newest first; {@code Long.MAX_VALUE} for the first page. */
    public List<RoundRecord> listBefore(final long roundId, final int limit) {
        return new SelectStatement()
                .append(SELECT + "round_id < ?", roundId)
                .append(" ORDER BY round_id DESC LIMIT ?", limit)
                .list(dataSource, RoundHistory::readRound, "rounds before round " + roundId);
    }

    public Optional<RoundRecord> find(final long roundId) {
        return new SelectStatement()
                        .append(SELECT + "round_id = ?", roundId)
                        .list(dataSource, RoundHistory::readRound, "round " + roundId)
                        .stream()
                        .findFirst();
    }

    /** What was listed in a round, by instrument id. */
    public List<InstrumentRecord> instruments(final long roundId) {
        return new SelectStatement()
                .append("SELECT * FROM instruments WHERE round_id = ? ORDER BY instrument_id", roundId)
                .list(dataSource, RoundHistory::readInstrument, "instruments of round " + roundId);
    }

    private static RoundRecord readRound(final ResultSet row) throws SQLException {
        return new RoundRecord(
                row.getLong("round_id"),
                row.getLong("seed"),
                row.getLong("seed_cash"),
                RoundPhase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                row.getLong("setup_at"),
                row.getLong("open_at"),
                row.getLong("settle_at"),
                row.getLong("intermission_at"),
                row.getLong("end_at"));
    }

    private static InstrumentRecord readInstrument(final ResultSet row) throws SQLException {
        return new InstrumentRecord(
                row.getLong("round_id"),
                row.getInt("instrument_id"),
                row.getString("symbol"),
                row.getString("name_ko"),
                row.getString("name_en"),
                row.getString("sector"),
                row.getLong("reference_price"),
                row.getLong("lower_price_limit"),
                row.getLong("upper_price_limit"),
                row.getLong("last_price"));
    }
}
