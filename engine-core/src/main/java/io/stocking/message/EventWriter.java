package io.stocking.message;

import io.stocking.message.codec.AccountOpenedEncoder;
import io.stocking.message.codec.AllOrdersCancelledEncoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedEncoder;
import io.stocking.message.codec.CommandRejectedEncoder;
import io.stocking.message.codec.EventBatchEncoder;
import io.stocking.message.codec.HoldingAdjustedEncoder;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.OrderAcceptedEncoder;
import io.stocking.message.codec.OrderCancelledEncoder;
import io.stocking.message.codec.OrderReducedEncoder;
import io.stocking.message.codec.OrderRejectedEncoder;
import io.stocking.message.codec.OrderRepeatedEncoder;
import io.stocking.message.codec.OrderReplacedEncoder;
import io.stocking.message.codec.RoundAdvancedEncoder;
import io.stocking.message.codec.TradeEncoder;
import io.stocking.message.codec.TradingPhaseChangedEncoder;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.sbe.MessageEncoderFlyweight;

/**
 * Encodes the events of one command, one {@link EventBatch} or, when they are many, several behind each other, every one
 * behind its length. Set every field of an event before starting the next. Reusable, for one thread.
 */
public final class EventWriter {
    /** A new batch starts when the one before has reached this many bytes. */
    private static final int BATCH_SPLIT_LENGTH = 1 << 20;

    /** Longest event in bytes, with its frame; what is free in the buffer when an event starts. */
    private static final int MAX_EVENT_LENGTH = 512;

    private static final int NONE = -1;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EventBatchEncoder batch = new EventBatchEncoder();
    private final OrderAcceptedEncoder orderAccepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder orderRejected = new OrderRejectedEncoder();
    private final OrderRepeatedEncoder orderRepeated = new OrderRepeatedEncoder();
    private final OrderReplacedEncoder orderReplaced = new OrderReplacedEncoder();
    private final OrderReducedEncoder orderReduced = new OrderReducedEncoder();
    private final OrderCancelledEncoder orderCancelled = new OrderCancelledEncoder();
    private final TradeEncoder trade = new TradeEncoder();
    private final CommandRejectedEncoder commandRejected = new CommandRejectedEncoder();
    private final AllOrdersCancelledEncoder allOrdersCancelled = new AllOrdersCancelledEncoder();
    private final AccountOpenedEncoder accountOpened = new AccountOpenedEncoder();
    private final CashAdjustedEncoder cashAdjusted = new CashAdjustedEncoder();
    private final HoldingAdjustedEncoder holdingAdjusted = new HoldingAdjustedEncoder();
    private final InstrumentListedEncoder instrumentListed = new InstrumentListedEncoder();
    private final TradingPhaseChangedEncoder tradingPhaseChanged = new TradingPhaseChangedEncoder();
    private final RoundAdvancedEncoder roundAdvanced = new RoundAdvancedEncoder();
    private UnsafeBuffer buffer;
    private long commandIndex;
    private long timestamp;
    private long nextEventIndex;
    private long firstEventIndex;
    private int batchStart;
    private int position;
    private MessageEncoderFlyweight openEvent;
    private int openFrame = NONE;

    /**
     * Starts the answer to a command at the beginning of {@code target}, which grows when the events need it.
     *
     * @param nextEventIndex index of the first event to come
     */
    public void begin(
            final UnsafeBuffer target, final long commandIndex, final long timestamp, final long nextEventIndex) {
        this.buffer = target;
        this.commandIndex = commandIndex;
        this.timestamp = timestamp;
        this.nextEventIndex = nextEventIndex;
        position = 0;
        openFrame = NONE;
        beginBatch();
    }

    /**
     * Ends the answer.
     *
     * @return bytes written to the target
     */
    public int end() {
        closeOpenEvent();
        endBatch(Bool.TRUE);
        return position;
    }

    /** Index the next event will get. */
    public long nextEventIndex() {
        return nextEventIndex;
    }

    /** Hands the batches of an ended answer out, in order, through the given flyweight. */
    public static void forEachBatch(
            final DirectBuffer events,
            final int length,
            final EventBatch flyweight,
            final Consumer<EventBatch> consumer) {
        int frame = 0;
        while (frame < length) {
            frame = flyweight.wrapFrame(events, frame);
            consumer.accept(flyweight);
        }
    }

    /** Adds an {@code OrderAccepted}; end it with its {@code clientOrderId}. */
    public OrderAcceptedEncoder orderAccepted() {
        return orderAccepted.wrapAndApplyHeader(buffer, startVariable(orderAccepted), header);
    }

    /** Adds an {@code OrderRejected}; end it with its {@code clientOrderId}. */
    public OrderRejectedEncoder orderRejected() {
        return orderRejected.wrapAndApplyHeader(buffer, startVariable(orderRejected), header);
    }

    /** Adds an {@code OrderRepeated}; end it with its {@code clientOrderId}. */
    public OrderRepeatedEncoder orderRepeated() {
        return orderRepeated.wrapAndApplyHeader(buffer, startVariable(orderRepeated), header);
    }

    /** Adds an {@code OrderReplaced}; end it with its {@code clientOrderId}. */
    public OrderReplacedEncoder orderReplaced() {
        return orderReplaced.wrapAndApplyHeader(buffer, startVariable(orderReplaced), header);
    }

    /** Adds an {@code OrderReduced}. */
    public OrderReducedEncoder orderReduced() {
        return orderReduced.wrapAndApplyHeader(buffer, startFixed(OrderReducedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds an {@code OrderCancelled}. */
    public OrderCancelledEncoder orderCancelled() {
        return orderCancelled.wrapAndApplyHeader(buffer, startFixed(OrderCancelledEncoder.BLOCK_LENGTH), header);
    }

    /** Adds a {@code Trade}. */
    public TradeEncoder trade() {
        return trade.wrapAndApplyHeader(buffer, startFixed(TradeEncoder.BLOCK_LENGTH), header);
    }

    /** Adds a {@code CommandRejected}. */
    public CommandRejectedEncoder commandRejected() {
        return commandRejected.wrapAndApplyHeader(buffer, startFixed(CommandRejectedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds an {@code AllOrdersCancelled}. */
    public AllOrdersCancelledEncoder allOrdersCancelled() {
        return allOrdersCancelled.wrapAndApplyHeader(
                buffer, startFixed(AllOrdersCancelledEncoder.BLOCK_LENGTH), header);
    }

    /** Adds an {@code AccountOpened}. */
    public AccountOpenedEncoder accountOpened() {
        return accountOpened.wrapAndApplyHeader(buffer, startFixed(AccountOpenedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds a {@code CashAdjusted}. */
    public CashAdjustedEncoder cashAdjusted() {
        return cashAdjusted.wrapAndApplyHeader(buffer, startFixed(CashAdjustedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds a {@code HoldingAdjusted}. */
    public HoldingAdjustedEncoder holdingAdjusted() {
        return holdingAdjusted.wrapAndApplyHeader(buffer, startFixed(HoldingAdjustedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds an {@code InstrumentListed}; end it with its {@code sector}. */
    public InstrumentListedEncoder instrumentListed() {
        return instrumentListed.wrapAndApplyHeader(buffer, startVariable(instrumentListed), header);
    }

    /** Adds a {@code TradingPhaseChanged}. */
    public TradingPhaseChangedEncoder tradingPhaseChanged() {
        return tradingPhaseChanged.wrapAndApplyHeader(
                buffer, startFixed(TradingPhaseChangedEncoder.BLOCK_LENGTH), header);
    }

    /** Adds a {@code RoundAdvanced}. */
    public RoundAdvancedEncoder roundAdvanced() {
        return roundAdvanced.wrapAndApplyHeader(buffer, startFixed(RoundAdvancedEncoder.BLOCK_LENGTH), header);
    }

    private int startFixed(final int blockLength) {
        final int frame = startEvent();
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + blockLength;
        buffer.putInt(frame, length, ByteOrder.LITTLE_ENDIAN);
        position = frame + Integer.BYTES + length;
        return frame + Integer.BYTES;
    }

    private int startVariable(final MessageEncoderFlyweight event) {
        openFrame = startEvent();
        openEvent = event;
        return openFrame + Integer.BYTES;
    }

    private int startEvent() {
        closeOpenEvent();
        if (position - batchStart > BATCH_SPLIT_LENGTH) {
            endBatch(Bool.FALSE);
            beginBatch();
        }
        ensureRoom();
        nextEventIndex++;
        return position;
    }

    private void closeOpenEvent() {
        if (openFrame != NONE) {
            final int length = MessageHeaderEncoder.ENCODED_LENGTH + openEvent.encodedLength();
            buffer.putInt(openFrame, length, ByteOrder.LITTLE_ENDIAN);
            position = openFrame + Integer.BYTES + length;
            openFrame = NONE;
        }
    }

    private void beginBatch() {
        ensureRoom();
        batchStart = position + Integer.BYTES;
        position = batchStart + EventBatch.HEADER_LENGTH;
        firstEventIndex = nextEventIndex;
    }

    private void endBatch(final Bool last) {
        buffer.putInt(batchStart - Integer.BYTES, position - batchStart, ByteOrder.LITTLE_ENDIAN);
        batch.wrapAndApplyHeader(buffer, batchStart, header)
                .commandIndex(commandIndex)
                .timestamp(timestamp)
                .firstEventIndex(firstEventIndex)
                .eventCount((int) (nextEventIndex - firstEventIndex))
                .last(last);
    }

    private void ensureRoom() {
        if (buffer.capacity() - position < MAX_EVENT_LENGTH) {
            final byte[] larger = new byte[2 * buffer.capacity() + MAX_EVENT_LENGTH];
            buffer.getBytes(0, larger, 0, position);
            buffer.wrap(larger);
        }
    }
}
