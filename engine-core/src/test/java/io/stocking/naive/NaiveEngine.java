package io.stocking.naive;

import io.stocking.engine.EngineLimits;
import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.Exchange;
import io.stocking.kit.ExchangeState;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.message.codec.CancelAllOrdersDecoder;
import io.stocking.message.codec.CancelOrderDecoder;
import io.stocking.message.codec.ChangeTradingPhaseDecoder;
import io.stocking.message.codec.ListInstrumentDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.PublishNewsDecoder;
import io.stocking.message.codec.ReduceOrderDecoder;
import io.stocking.message.codec.ReplaceOrderDecoder;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference exchange out of sorted maps and lists, too slow to use and too plain to be wrong: the engine has to give the
 * same events and the same state for the same commands.
 */
public final class NaiveEngine implements Exchange, Command.Handler {
    private final NaiveState state;
    private final NaiveOrders orders;
    private final NaiveMarket market;
    private final NaiveAccounts accounts;
    private final NaiveNews news;
    private List<Event> events = new ArrayList<>();

    /** A reference exchange that is right. */
    public NaiveEngine(final EngineLimits limits) {
        this(limits, new NaiveRules());
    }

    /** A reference exchange with rules of its own. */
    public NaiveEngine(final EngineLimits limits, final NaiveRules rules) {
        state = new NaiveState(limits, rules);
        orders = new NaiveOrders(state, this::emit);
        market = new NaiveMarket(state, orders, this::emit);
        accounts = new NaiveAccounts(state, this::emit);
        news = new NaiveNews(state, this::emit);
    }

    private void emit(final Event event) {
        events.add(event);
    }

    @Override
    public List<Event> execute(final Command command) {
        events = new ArrayList<>();
        state.commandIndex++;
        command.handle(this);
        state.nextEventIndex += events.size();
        return events;
    }

    @Override
    public ExchangeState state() {
        return state.snapshot();
    }

    @Override
    public void on(final Command.EnterOrder command) {
        try {
            orders.enter(command);
        } catch (final Refused refused) {
            emit(new Event.OrderRejected(
                    command.accountId(),
                    command.price(),
                    command.quantity(),
                    refused.actualValue(),
                    refused.limitValue(),
                    command.instrumentId(),
                    command.side(),
                    command.orderType(),
                    command.timeInForce(),
                    refused.reason(),
                    command.clientOrderId()));
        }
    }

    @Override
    public void on(final Command.CancelOrder command) {
        attempt(
                () -> orders.cancel(command),
                CancelOrderDecoder.TEMPLATE_ID,
                command.accountId(),
                command.orderId(),
                0);
    }

    @Override
    public void on(final Command.ReplaceOrder command) {
        attempt(
                () -> orders.replace(command),
                ReplaceOrderDecoder.TEMPLATE_ID,
                command.accountId(),
                command.orderId(),
                0);
    }

    @Override
    public void on(final Command.ReduceOrder command) {
        attempt(
                () -> orders.reduce(command),
                ReduceOrderDecoder.TEMPLATE_ID,
                command.accountId(),
                command.orderId(),
                0);
    }

    @Override
    public void on(final Command.CancelAllOrders command) {
        attempt(() -> orders.cancelAll(command), CancelAllOrdersDecoder.TEMPLATE_ID, command.accountId(), 0, 0);
    }

    @Override
    public void on(final Command.OpenAccount command) {
        attempt(() -> accounts.open(command), OpenAccountDecoder.TEMPLATE_ID, command.accountId(), 0, 0);
    }

    @Override
    public void on(final Command.AdjustCash command) {
        attempt(() -> accounts.adjustCash(command), AdjustCashDecoder.TEMPLATE_ID, command.accountId(), 0, 0);
    }

    @Override
    public void on(final Command.AdjustHolding command) {
        attempt(
                () -> accounts.adjustHolding(command),
                AdjustHoldingDecoder.TEMPLATE_ID,
                command.accountId(),
                0,
                command.instrumentId());
    }

    @Override
    public void on(final Command.ListInstrument command) {
        attempt(
                () -> market.list(command.terms()),
                ListInstrumentDecoder.TEMPLATE_ID,
                0,
                0,
                command.terms().instrumentId());
    }

    @Override
    public void on(final Command.ChangeTradingPhase command) {
        attempt(() -> market.changePhase(command), ChangeTradingPhaseDecoder.TEMPLATE_ID, 0, 0, command.instrumentId());
    }

    @Override
    public void on(final Command.AdvanceRound command) {
        attempt(() -> market.advance(command.terms()), AdvanceRoundDecoder.TEMPLATE_ID, 0, 0, 0);
    }

    @Override
    public void on(final Command.PublishNews command) {
        attempt(
                () -> news.publish(command.terms()),
                PublishNewsDecoder.TEMPLATE_ID,
                0,
                0,
                command.terms().instrumentId());
    }

    private void attempt(
            final Runnable action,
            final int templateId,
            final long accountId,
            final long orderId,
            final int instrumentId) {
        try {
            action.run();
        } catch (final Refused refused) {
            emit(new Event.CommandRejected(
                    accountId,
                    orderId,
                    refused.actualValue(),
                    refused.limitValue(),
                    instrumentId,
                    templateId,
                    refused.reason()));
        }
    }
}
