package io.stocking.kit;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TradingPhase;
import java.util.List;

/**
 * The state of an exchange as values, in the order of the snapshot stream. What a snapshot hashes, client order ids and
 * contents, is not here: the naive exchange keeps those as they came.
 */
public record ExchangeState(
        Counters counters,
        RoundTerms round,
        int lastNewsNumber,
        List<Instrument> instruments,
        List<Account> accounts,
        List<Holding> holdings,
        List<Order> orders,
        List<Answer> answers) {

    /** The running numbers. */
    public record Counters(
            long commandIndex,
            long nextEventIndex,
            long nextOrderSequence,
            long nextTradeId,
            long roundStartCommandIndex) {}

    /** A listed instrument. */
    public record Instrument(InstrumentTerms terms, long lastPrice, TradingPhase phase) {}

    /** An open account. */
    public record Account(
            long accountId,
            long cash,
            AccountKind kind,
            SelfTradePrevention prevention,
            int rating,
            boolean executed) {}

    /** Shares of an account. */
    public record Holding(long accountId, int instrumentId, long quantity) {}

    /** An open order. */
    public record Order(
            long orderId,
            long accountId,
            int instrumentId,
            Side side,
            long price,
            long quantity,
            long filled,
            boolean postOnly) {
        /** Open quantity in shares. */
        public long leaves() {
            return quantity - filled;
        }
    }

    /** The first answer to a client order id. */
    public record Answer(long accountId, long orderId, RejectReason reason, long actualValue, long limitValue) {}
}
