package io.stocking.engine;

import io.stocking.book.DepthConsumer;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import io.stocking.message.EventWriter;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.AdjustCashDecoder;
import io.stocking.message.codec.AdjustHoldingDecoder;
import io.stocking.message.codec.AdvanceRoundDecoder;
import io.stocking.message.codec.CancelAllOrdersDecoder;
import io.stocking.message.codec.CancelOrderDecoder;
import io.stocking.message.codec.ChangeTradingPhaseDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.ListInstrumentDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.OpenAccountDecoder;
import io.stocking.message.codec.PublishNewsDecoder;
import io.stocking.message.codec.ReduceOrderDecoder;
import io.stocking.message.codec.ReplaceOrderDecoder;
import io.stocking.message.codec.RoundPhase;
import org.agrona.DirectBuffer;

/**
 * The exchange as a state machine: a command goes in, its events come out, and nothing else has any influence. Not
 * thread-safe; two engines given the same commands are equal by {@link #stateHash()}.
 */
public final class MatchingEngine {
    private final EngineState state;
    private final EventWriter events = new EventWriter();
    private final OpenOrders openOrders;
    private final OrderEntry orderEntry;
    private final OrderChanges orderChanges;
    private final AccountCommands accountCommands;
    private final MarketCommands marketCommands;
    private final NewsCommands newsCommands;
    private final SnapshotWriter snapshotWriter;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EnterOrderDecoder enterOrder = new EnterOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final ReplaceOrderDecoder replaceOrder = new ReplaceOrderDecoder();
    private final ReduceOrderDecoder reduceOrder = new ReduceOrderDecoder();
    private final CancelAllOrdersDecoder cancelAllOrders = new CancelAllOrdersDecoder();
    private final OpenAccountDecoder openAccount = new OpenAccountDecoder();
    private final AdjustCashDecoder adjustCash = new AdjustCashDecoder();
    private final AdjustHoldingDecoder adjustHolding = new AdjustHoldingDecoder();
    private final ListInstrumentDecoder listInstrument = new ListInstrumentDecoder();
    private final ChangeTradingPhaseDecoder changeTradingPhase = new ChangeTradingPhaseDecoder();
    private final AdvanceRoundDecoder advanceRound = new AdvanceRoundDecoder();
    private final PublishNewsDecoder publishNews = new PublishNewsDecoder();

    /** An engine without accounts and instruments, before its first command. */
    public MatchingEngine(final EngineLimits limits) {
        state = new EngineState(limits);
        openOrders = new OpenOrders(state, events);
        final Settlement settlement = new Settlement(state, openOrders, events);
        final OrderChecks checks = new OrderChecks(state);
        orderEntry = new OrderEntry(state, openOrders, settlement, checks, events);
        orderChanges = new OrderChanges(state, openOrders, orderEntry, checks, events);
        accountCommands = new AccountCommands(state, checks, events);
        marketCommands = new MarketCommands(state, openOrders, settlement, checks, events);
        newsCommands = new NewsCommands(state, checks, events);
        snapshotWriter = new SnapshotWriter(state);
    }

    /**
     * Executes the next command.
     *
     * @param command holds a stamped command at {@code offset}
     * @param answer where its events go, from the start; grows when they need it; see {@link EventWriter#forEachBatch}
     * @return bytes of the answer, which holds at least one event
     * @throws IllegalStateException when the command is not the next one of the log, is of no known kind, ends early or holds
     *     values that there are not: the log is broken, and so is this engine from now on
     */
    public int onCommand(final DirectBuffer command, final int offset, final ArrayBuffer answer) {
        final long commandIndex = CommandHeader.commandIndex(command, offset);
        if (commandIndex != state.lastCommandIndex() + 1) {
            throw new IllegalStateException(
                    "command " + commandIndex + " came where " + (state.lastCommandIndex() + 1) + " was due");
        }
        final long timestamp = CommandHeader.timestamp(command, offset);
        state.command(commandIndex, timestamp);
        events.begin(answer, commandIndex, timestamp, state.nextEventIndex());
        try {
            dispatch(command, offset);
        } catch (final IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new IllegalStateException("command " + commandIndex + " is malformed", malformed);
        }
        final int length = events.end();
        state.nextEventIndex(events.nextEventIndex());
        return length;
    }

    private void dispatch(final DirectBuffer in, final int at) {
        header.wrap(in, at);
        switch (header.templateId()) {
            case EnterOrderDecoder.TEMPLATE_ID ->
                orderEntry.onEnterOrder(enterOrder.wrapAndApplyHeader(in, at, header));
            case CancelOrderDecoder.TEMPLATE_ID ->
                orderChanges.onCancelOrder(cancelOrder.wrapAndApplyHeader(in, at, header));
            case ReplaceOrderDecoder.TEMPLATE_ID ->
                orderChanges.onReplaceOrder(replaceOrder.wrapAndApplyHeader(in, at, header));
            case ReduceOrderDecoder.TEMPLATE_ID ->
                orderChanges.onReduceOrder(reduceOrder.wrapAndApplyHeader(in, at, header));
            case CancelAllOrdersDecoder.TEMPLATE_ID ->
                orderChanges.onCancelAllOrders(cancelAllOrders.wrapAndApplyHeader(in, at, header));
            case OpenAccountDecoder.TEMPLATE_ID ->
                accountCommands.onOpenAccount(openAccount.wrapAndApplyHeader(in, at, header));
            case AdjustCashDecoder.TEMPLATE_ID ->
                accountCommands.onAdjustCash(adjustCash.wrapAndApplyHeader(in, at, header));
            case AdjustHoldingDecoder.TEMPLATE_ID ->
                accountCommands.onAdjustHolding(adjustHolding.wrapAndApplyHeader(in, at, header));
            case ListInstrumentDecoder.TEMPLATE_ID ->
                marketCommands.onListInstrument(listInstrument.wrapAndApplyHeader(in, at, header));
            case ChangeTradingPhaseDecoder.TEMPLATE_ID ->
                marketCommands.onChangeTradingPhase(changeTradingPhase.wrapAndApplyHeader(in, at, header));
            case AdvanceRoundDecoder.TEMPLATE_ID ->
                marketCommands.onAdvanceRound(advanceRound.wrapAndApplyHeader(in, at, header));
            case PublishNewsDecoder.TEMPLATE_ID ->
                newsCommands.onPublishNews(publishNews.wrapAndApplyHeader(in, at, header));
            default ->
                throw new IllegalStateException(
                        "command " + state.lastCommandIndex() + " has unknown template " + header.templateId());
        }
    }

    /** Writes the whole state, from {@code EngineState} on; with a {@link SnapshotSeal} behind it it is a snapshot. */
    public void writeState(final MessageSink sink) {
        snapshotWriter.write(sink);
    }

    /** Writes the whole state, see {@code EngineState} to {@code SnapshotEnd} in the schema. */
    public void writeSnapshot(final MessageSink sink) {
        final SnapshotSeal seal = new SnapshotSeal();
        snapshotWriter.write((buffer, offset, length) -> {
            seal.onMessage(buffer, offset, length);
            sink.onMessage(buffer, offset, length);
        });
        seal.writeTo(sink);
    }

    /**
     * Takes a snapshot into this engine, which must be fresh; throws {@link IllegalStateException} at its end when it does
     * not match its own hash.
     */
    public MessageSink snapshotLoader() {
        return new SnapshotLoader(state, openOrders);
    }

    /** Hash of the whole state; engines with equal hashes go on equally. */
    public long stateHash() {
        final StateHash hash = new StateHash();
        snapshotWriter.write(hash);
        return hash.value();
    }

    /** Index of the newest command, 0 before the first. */
    public long lastCommandIndex() {
        return state.lastCommandIndex();
    }

    /** Index the next event will get, from 1. */
    public long nextEventIndex() {
        return state.nextEventIndex();
    }

    /** The command that started the running round, 0 before the first round. */
    public long roundStartCommandIndex() {
        return state.roundStartCommandIndex();
    }

    /** Whether the running round has been settled and the next has not begun. */
    public boolean isRoundOver() {
        return state.round().phase() == RoundPhase.INTERMISSION;
    }

    /** Number of a listed instrument by its symbol, 0 when there is none. */
    public int instrumentId(final String symbol) {
        for (int id = 1; id <= state.highestInstrumentId(); id++) {
            final Listing listing = state.listing(id);
            if (listing != null && listing.instrument().symbol().equals(symbol)) {
                return id;
            }
        }
        return 0;
    }

    /**
     * Hands out the best levels of a book, bids first, each side best first.
     *
     * @throws IllegalArgumentException when no such instrument is listed
     */
    public void depth(final int instrumentId, final int levels, final DepthConsumer consumer) {
        final Listing listing = state.listing(instrumentId);
        if (listing == null) {
            throw new IllegalArgumentException("instrument " + instrumentId + " is not listed");
        }
        listing.book().depth(levels, consumer);
    }
}
