package io.stocking.kit;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;
import java.util.Locale;

/**
 * An event as a value: what the schema's message of the same name says. {@link #text()} says it in the words of the
 * scenarios, where an order goes by its running number.
 */
public sealed interface Event {
    /** The event in a few words. */
    String text();

    /** See the schema. */
    record OrderAccepted(
            long orderId,
            long accountId,
            long price,
            long quantity,
            int instrumentId,
            Side side,
            OrderType orderType,
            TimeInForce timeInForce,
            boolean postOnly,
            String clientOrderId)
            implements Event {
        @Override
        public String text() {
            return "accepted " + number(orderId);
        }
    }

    /** See the schema. */
    record OrderRejected(
            long accountId,
            long price,
            long quantity,
            long actualValue,
            long limitValue,
            int instrumentId,
            Side side,
            OrderType orderType,
            TimeInForce timeInForce,
            RejectReason reason,
            String clientOrderId)
            implements Event {
        @Override
        public String text() {
            return rejection(reason, actualValue, limitValue);
        }
    }

    /** See the schema. */
    record OrderRepeated(long orderId, long accountId, String clientOrderId) implements Event {
        @Override
        public String text() {
            return "repeated " + number(orderId);
        }
    }

    /** See the schema. */
    record OrderReplaced(
            long orderId,
            long replacedOrderId,
            long accountId,
            long price,
            long quantity,
            long filledQuantity,
            int instrumentId,
            Side side,
            TimeInForce timeInForce,
            boolean keptPriority,
            String clientOrderId)
            implements Event {
        @Override
        public String text() {
            return "replaced " + number(replacedOrderId) + " by " + number(orderId) + (keptPriority ? " in place" : "");
        }
    }

    /** See the schema. */
    record OrderReduced(long orderId, long accountId, long quantity, long leavesQuantity, int instrumentId)
            implements Event {
        @Override
        public String text() {
            return "reduced " + number(orderId) + " by " + quantity + " to " + leavesQuantity;
        }
    }

    /** See the schema. */
    record OrderCancelled(long orderId, long accountId, long quantity, int instrumentId, CancelReason reason)
            implements Event {
        @Override
        public String text() {
            return "cancelled " + quantity + " of " + number(orderId) + " " + lower(reason);
        }
    }

    /** See the schema. */
    record Trade(
            long tradeId,
            long price,
            long quantity,
            long makerOrderId,
            long takerOrderId,
            long makerAccountId,
            long takerAccountId,
            long makerLeaves,
            long takerLeaves,
            int instrumentId,
            Side takerSide,
            boolean auction)
            implements Event {
        @Override
        public String text() {
            return "trade " + quantity + " @ " + price + " of " + number(makerOrderId) + " with "
                    + number(takerOrderId)
                    + (makerLeaves == 0 ? ", filled " + number(makerOrderId) : "")
                    + (takerLeaves == 0 ? ", filled " + number(takerOrderId) : "");
        }
    }

    /** See the schema. */
    record CommandRejected(
            long accountId,
            long orderId,
            long actualValue,
            long limitValue,
            int instrumentId,
            int templateId,
            RejectReason reason)
            implements Event {
        @Override
        public String text() {
            return rejection(reason, actualValue, limitValue);
        }
    }

    /** See the schema. */
    record AllOrdersCancelled(long accountId, int instrumentId, int count) implements Event {
        @Override
        public String text() {
            return "all " + count + " cancelled";
        }
    }

    /** See the schema. */
    record AccountOpened(long accountId, long cash, AccountKind kind, SelfTradePrevention prevention) implements Event {
        @Override
        public String text() {
            return "opened with " + cash;
        }
    }

    /** See the schema. */
    record CashAdjusted(long accountId, long amount, long cash) implements Event {
        @Override
        public String text() {
            return "has " + cash;
        }
    }

    /** See the schema. */
    record HoldingAdjusted(long accountId, long quantity, long heldQuantity, int instrumentId) implements Event {
        @Override
        public String text() {
            return "holds " + heldQuantity;
        }
    }

    /** See the schema. */
    record InstrumentListed(InstrumentTerms terms) implements Event {
        @Override
        public String text() {
            return "listed " + terms.symbol();
        }
    }

    /** See the schema. */
    record TradingPhaseChanged(long uncrossingPrice, long uncrossingQuantity, int instrumentId, TradingPhase phase)
            implements Event {
        @Override
        public String text() {
            final String uncrossing = " uncrossing " + uncrossingQuantity + " @ " + uncrossingPrice;
            return lower(phase) + (uncrossingQuantity == 0 ? "" : uncrossing);
        }
    }

    /** See the schema. */
    record RoundAdvanced(RoundTerms terms) implements Event {
        @Override
        public String text() {
            return "round " + terms.roundId() + " " + lower(terms.phase());
        }
    }

    /** See the schema. */
    record NewsPublished(NewsTerms terms) implements Event {
        @Override
        public String text() {
            return "news " + terms.newsNumber() + " " + terms.headlineEn();
        }
    }

    /** See the schema. */
    record InstrumentSettled(long roundId, long price, int instrumentId) implements Event {
        @Override
        public String text() {
            return "worth " + price;
        }
    }

    /** See the schema. */
    record AccountSettled(
            long roundId, long accountId, long equity, long returnBasisPoints, int rank, int ratingDelta, int rating)
            implements Event {
        @Override
        public String text() {
            return "rank " + rank + " account " + accountId + " with " + equity + " return " + returnBasisPoints
                    + " rating " + rating;
        }
    }

    /** See the schema. */
    record RoundSettled(long roundId, long winnerAccountId, int rankedCount) implements Event {
        @Override
        public String text() {
            return "settled " + rankedCount;
        }
    }

    private static String rejection(final RejectReason reason, final long actual, final long limit) {
        return "rejected " + reason + " " + actual + " limit " + limit;
    }

    private static String lower(final Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static long number(final long orderId) {
        return orderId >>> 24;
    }
}
