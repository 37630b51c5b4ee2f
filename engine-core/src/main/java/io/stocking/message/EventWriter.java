package io.stocking.message;

import io.stocking.message.codec.AccountOpenedEncoder;
import io.stocking.message.codec.AccountSettledEncoder;
import io.stocking.message.codec.AllOrdersCancelledEncoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedEncoder;
import io.stocking.message.codec.CommandRejectedEncoder;
import io.stocking.message.codec.EventBatchEncoder;
import io.stocking.message.codec.HoldingAdjustedEncoder;
import io.stocking.message.codec.InstrumentListedEncoder;
import io.stocking.message.codec.InstrumentSettledEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.NewsPublishedEncoder;
import io.stocking.message.codec.OrderAcceptedEncoder;
import io.stocking.message.codec.OrderCancelledEncoder;
import io.stocking.message.codec.OrderReducedEncoder;
import io.stocking.message.codec.OrderRejectedEncoder;
import io.stocking.message.codec.OrderRepeatedEncoder;
import io.stocking.message.codec.OrderReplacedEncoder;
import io.stocking.message.codec.RoundAdvancedEncoder;
import io.stocking.message.codec.RoundSettledEncoder;
import io.stocking.message.codec.TradeEncoder;
import io.stocking.message.codec.TradingPhaseChangedEncoder;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.sbe.MessageEncoderFlyweight;

/**
 * Encodes the events of one command, one {@link EventBatch} or, when they are many, several behind each other, every one
 * behind its length. Set every field of an event before starting the next. Reusable, for one thread.
 */
public final class EventWriter {
    /** A new batch starts when the one before has reached this many bytes. */
    private static final int BATCH_SPLIT_LENGTH = 1 << 20;

    /** Longest event in bytes, with its frame; what is free in the buffer when an event starts. */
    private static final int MAX_EVENT_LENGTH = 1024;

    private static final int NONE = -1;

    private static final long ORDER_ACCEPTED =
            header(OrderAcceptedEncoder.BLOCK_LENGTH, OrderAcceptedEncoder.TEMPLATE_ID);
    private static final long ORDER_REJECTED =
            header(OrderRejectedEncoder.BLOCK_LENGTH, OrderRejectedEncoder.TEMPLATE_ID);
    private static final long ORDER_REPEATED =
            header(OrderRepeatedEncoder.BLOCK_LENGTH, OrderRepeatedEncoder.TEMPLATE_ID);
    private static final long ORDER_REPLACED =
            header(OrderReplacedEncoder.BLOCK_LENGTH, OrderReplacedEncoder.TEMPLATE_ID);
    private static final long ORDER_REDUCED = header(OrderReducedEncoder.BLOCK_LENGTH, OrderReducedEncoder.TEMPLATE_ID);
    private static final long ORDER_CANCELLED =
            header(OrderCancelledEncoder.BLOCK_LENGTH, OrderCancelledEncoder.TEMPLATE_ID);
    private static final long TRADE = header(TradeEncoder.BLOCK_LENGTH, TradeEncoder.TEMPLATE_ID);
    private static final long COMMAND_REJECTED =
            header(CommandRejectedEncoder.BLOCK_LENGTH, CommandRejectedEncoder.TEMPLATE_ID);
    private static final long ALL_ORDERS_CANCELLED =
            header(AllOrdersCancelledEncoder.BLOCK_LENGTH, AllOrdersCancelledEncoder.TEMPLATE_ID);
    private static final long ACCOUNT_OPENED =
            header(AccountOpenedEncoder.BLOCK_LENGTH, AccountOpenedEncoder.TEMPLATE_ID);
    private static final long CASH_ADJUSTED = header(CashAdjustedEncoder.BLOCK_LENGTH, CashAdjustedEncoder.TEMPLATE_ID);
    private static final long HOLDING_ADJUSTED =
            header(HoldingAdjustedEncoder.BLOCK_LENGTH, HoldingAdjustedEncoder.TEMPLATE_ID);
    private static final long INSTRUMENT_LISTED =
            header(InstrumentListedEncoder.BLOCK_LENGTH, InstrumentListedEncoder.TEMPLATE_ID);
    private static final long TRADING_PHASE_CHANGED =
            header(TradingPhaseChangedEncoder.BLOCK_LENGTH, TradingPhaseChangedEncoder.TEMPLATE_ID);
    private static final long ROUND_ADVANCED =
            header(RoundAdvancedEncoder.BLOCK_LENGTH, RoundAdvancedEncoder.TEMPLATE_ID);
    private static final long NEWS_PUBLISHED =
            header(NewsPublishedEncoder.BLOCK_LENGTH, NewsPublishedEncoder.TEMPLATE_ID);
    private static final long INSTRUMENT_SETTLED =
            header(InstrumentSettledEncoder.BLOCK_LENGTH, InstrumentSettledEncoder.TEMPLATE_ID);
    private static final long ACCOUNT_SETTLED =
            header(AccountSettledEncoder.BLOCK_LENGTH, AccountSettledEncoder.TEMPLATE_ID);
    private static final long ROUND_SETTLED = header(RoundSettledEncoder.BLOCK_LENGTH, RoundSettledEncoder.TEMPLATE_ID);
    private static final long EVENT_BATCH = header(EventBatchEncoder.BLOCK_LENGTH, EventBatchEncoder.TEMPLATE_ID);

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
    private final NewsPublishedEncoder newsPublished = new NewsPublishedEncoder();
    private final InstrumentSettledEncoder instrumentSettled = new InstrumentSettledEncoder();
    private final AccountSettledEncoder accountSettled = new AccountSettledEncoder();
    private final RoundSettledEncoder roundSettled = new RoundSettledEncoder();
    private ArrayBuffer buffer;
    private long commandIndex;
    private long timestamp;
    private long nextEventIndex;
    private long firstEventIndex;
    private int batchStart;
    private int position;
    private int openFrame = NONE;
    private MessageEncoderFlyweight open;

    /**
     * Starts the answer to a command at the beginning of {@code target}, which grows when the events need it.
     *
     * @param nextEventIndex index of the first event to come
     */
    public void begin(
            final ArrayBuffer target, final long commandIndex, final long timestamp, final long nextEventIndex) {
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
        closeOpen();
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

    /** Adds an {@code OrderAccepted} with its client order id, which is empty for none. */
    public OrderAcceptedEncoder orderAccepted(final DirectBuffer clientOrderId) {
        return orderAccepted.wrap(buffer, startNamed(ORDER_ACCEPTED, OrderAcceptedEncoder.BLOCK_LENGTH, clientOrderId));
    }

    /** Adds an {@code OrderRejected} with its client order id, which is empty for none. */
    public OrderRejectedEncoder orderRejected(final DirectBuffer clientOrderId) {
        return orderRejected.wrap(buffer, startNamed(ORDER_REJECTED, OrderRejectedEncoder.BLOCK_LENGTH, clientOrderId));
    }

    /** Adds an {@code OrderRepeated} with its client order id, which is empty for none. */
    public OrderRepeatedEncoder orderRepeated(final DirectBuffer clientOrderId) {
        return orderRepeated.wrap(buffer, startNamed(ORDER_REPEATED, OrderRepeatedEncoder.BLOCK_LENGTH, clientOrderId));
    }

    /** Adds an {@code OrderReplaced} with its client order id, which is empty for none. */
    public OrderReplacedEncoder orderReplaced(final DirectBuffer clientOrderId) {
        return orderReplaced.wrap(buffer, startNamed(ORDER_REPLACED, OrderReplacedEncoder.BLOCK_LENGTH, clientOrderId));
    }

    /** Adds an {@code OrderReduced}. */
    public OrderReducedEncoder orderReduced() {
        return orderReduced.wrap(buffer, start(ORDER_REDUCED, OrderReducedEncoder.BLOCK_LENGTH));
    }

    /** Adds an {@code OrderCancelled}. */
    public OrderCancelledEncoder orderCancelled() {
        return orderCancelled.wrap(buffer, start(ORDER_CANCELLED, OrderCancelledEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code Trade}. */
    public TradeEncoder trade() {
        return trade.wrap(buffer, start(TRADE, TradeEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code CommandRejected}. */
    public CommandRejectedEncoder commandRejected() {
        return commandRejected.wrap(buffer, start(COMMAND_REJECTED, CommandRejectedEncoder.BLOCK_LENGTH));
    }

    /** Adds an {@code AllOrdersCancelled}. */
    public AllOrdersCancelledEncoder allOrdersCancelled() {
        return allOrdersCancelled.wrap(buffer, start(ALL_ORDERS_CANCELLED, AllOrdersCancelledEncoder.BLOCK_LENGTH));
    }

    /** Adds an {@code AccountOpened}. */
    public AccountOpenedEncoder accountOpened() {
        return accountOpened.wrap(buffer, start(ACCOUNT_OPENED, AccountOpenedEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code CashAdjusted}. */
    public CashAdjustedEncoder cashAdjusted() {
        return cashAdjusted.wrap(buffer, start(CASH_ADJUSTED, CashAdjustedEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code HoldingAdjusted}. */
    public HoldingAdjustedEncoder holdingAdjusted() {
        return holdingAdjusted.wrap(buffer, start(HOLDING_ADJUSTED, HoldingAdjustedEncoder.BLOCK_LENGTH));
    }

    /** Adds an {@code InstrumentListed}; end it with its {@code sector}. */
    public InstrumentListedEncoder instrumentListed() {
        return instrumentListed.wrap(
                buffer, startOpen(INSTRUMENT_LISTED, InstrumentListedEncoder.BLOCK_LENGTH, instrumentListed));
    }

    /** Adds a {@code TradingPhaseChanged}. */
    public TradingPhaseChangedEncoder tradingPhaseChanged() {
        return tradingPhaseChanged.wrap(buffer, start(TRADING_PHASE_CHANGED, TradingPhaseChangedEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code RoundAdvanced}. */
    public RoundAdvancedEncoder roundAdvanced() {
        return roundAdvanced.wrap(buffer, start(ROUND_ADVANCED, RoundAdvancedEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code NewsPublished}; end it with its {@code bodyEn}. */
    public NewsPublishedEncoder newsPublished() {
        return newsPublished.wrap(buffer, startOpen(NEWS_PUBLISHED, NewsPublishedEncoder.BLOCK_LENGTH, newsPublished));
    }

    /** Adds an {@code InstrumentSettled}. */
    public InstrumentSettledEncoder instrumentSettled() {
        return instrumentSettled.wrap(buffer, start(INSTRUMENT_SETTLED, InstrumentSettledEncoder.BLOCK_LENGTH));
    }

    /** Adds an {@code AccountSettled}. */
    public AccountSettledEncoder accountSettled() {
        return accountSettled.wrap(buffer, start(ACCOUNT_SETTLED, AccountSettledEncoder.BLOCK_LENGTH));
    }

    /** Adds a {@code RoundSettled}. */
    public RoundSettledEncoder roundSettled() {
        return roundSettled.wrap(buffer, start(ROUND_SETTLED, RoundSettledEncoder.BLOCK_LENGTH));
    }

    private int startNamed(final long header, final int blockLength, final DirectBuffer name) {
        final int nameLength = name.capacity();
        final int body = start(header, blockLength + Byte.BYTES + nameLength);
        final int nameAt = body + blockLength;
        buffer.putByte(nameAt, (byte) nameLength);
        if (nameLength > 0) {
            buffer.putBytes(nameAt + Byte.BYTES, name, 0, nameLength);
        }
        return body;
    }

    /** Starts an event of known length; answers where its block begins. */
    private int start(final long header, final int bodyLength) {
        final int frame = startFrame();
        final int length = MessageHeaderEncoder.ENCODED_LENGTH + bodyLength;
        buffer.putInt(frame, length, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(frame + Integer.BYTES, header, ByteOrder.LITTLE_ENDIAN);
        position = frame + Integer.BYTES + length;
        return frame + Integer.BYTES + MessageHeaderEncoder.ENCODED_LENGTH;
    }

    /** Starts an event whose length is known when it has been written. */
    private int startOpen(final long header, final int blockLength, final MessageEncoderFlyweight event) {
        final int body = start(header, blockLength);
        openFrame = body - MessageHeaderEncoder.ENCODED_LENGTH - Integer.BYTES;
        open = event;
        return body;
    }

    private int startFrame() {
        closeOpen();
        if (position - batchStart > BATCH_SPLIT_LENGTH) {
            endBatch(Bool.FALSE);
            beginBatch();
        }
        ensureRoom();
        nextEventIndex++;
        return position;
    }

    private void closeOpen() {
        if (openFrame != NONE) {
            final int length = MessageHeaderEncoder.ENCODED_LENGTH + open.encodedLength();
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
        buffer.putLong(batchStart, EVENT_BATCH, ByteOrder.LITTLE_ENDIAN);
        batch.wrap(buffer, batchStart + MessageHeaderEncoder.ENCODED_LENGTH)
                .commandIndex(commandIndex)
                .timestamp(timestamp)
                .firstEventIndex(firstEventIndex)
                .eventCount((int) (nextEventIndex - firstEventIndex))
                .last(last);
    }

    private void ensureRoom() {
        if (buffer.capacity() - position < MAX_EVENT_LENGTH) {
            buffer.grow(2 * buffer.capacity() + MAX_EVENT_LENGTH);
        }
    }

    /** The eight bytes that start every message, as one number. */
    private static long header(final int blockLength, final int templateId) {
        return blockLength
                | (long) templateId << 2 * Byte.SIZE
                | (long) EventBatchEncoder.SCHEMA_ID << 4 * Byte.SIZE
                | (long) EventBatchEncoder.SCHEMA_VERSION << 6 * Byte.SIZE;
    }
}
