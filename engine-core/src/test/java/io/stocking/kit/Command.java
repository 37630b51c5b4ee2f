package io.stocking.kit;

import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.message.codec.TradingPhase;

/** A command as a value: what the schema's message of the same name says, without index, time and correlation id. */
public sealed interface Command {
    /** Hands this command to its method of the handler. */
    void handle(Handler handler);

    /** See the schema. */
    record EnterOrder(
            long accountId,
            int instrumentId,
            Side side,
            OrderType orderType,
            TimeInForce timeInForce,
            boolean postOnly,
            long price,
            long quantity,
            String clientOrderId)
            implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record CancelOrder(long accountId, long orderId) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record ReplaceOrder(
            long accountId, long orderId, long price, long quantity, TimeInForce timeInForce, String clientOrderId)
            implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record ReduceOrder(long accountId, long orderId, long quantity) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record CancelAllOrders(long accountId, int instrumentId) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record OpenAccount(long accountId, AccountKind kind, SelfTradePrevention prevention) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record AdjustCash(long accountId, long amount) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record AdjustHolding(long accountId, int instrumentId, long quantity) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record ListInstrument(InstrumentTerms terms) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record ChangeTradingPhase(int instrumentId, TradingPhase phase) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record AdvanceRound(RoundTerms terms) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** See the schema. */
    record PublishNews(NewsTerms terms) implements Command {
        @Override
        public void handle(final Handler handler) {
            handler.on(this);
        }
    }

    /** One method a command. */
    interface Handler {
        /** Takes an {@code EnterOrder}. */
        void on(EnterOrder command);

        /** Takes a {@code CancelOrder}. */
        void on(CancelOrder command);

        /** Takes a {@code ReplaceOrder}. */
        void on(ReplaceOrder command);

        /** Takes a {@code ReduceOrder}. */
        void on(ReduceOrder command);

        /** Takes a {@code CancelAllOrders}. */
        void on(CancelAllOrders command);

        /** Takes an {@code OpenAccount}. */
        void on(OpenAccount command);

        /** Takes an {@code AdjustCash}. */
        void on(AdjustCash command);

        /** Takes an {@code AdjustHolding}. */
        void on(AdjustHolding command);

        /** Takes a {@code ListInstrument}. */
        void on(ListInstrument command);

        /** Takes a {@code ChangeTradingPhase}. */
        void on(ChangeTradingPhase command);

        /** Takes an {@code AdvanceRound}. */
        void on(AdvanceRound command);

        /** Takes a {@code PublishNews}. */
        void on(PublishNews command);
    }
}
