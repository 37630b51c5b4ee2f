package io.stocking.message;

import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.AllOrdersCancelledDecoder;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.EventBatchDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentSettledDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.OrderCancelledDecoder;
import io.stocking.message.codec.OrderReducedDecoder;
import io.stocking.message.codec.OrderRejectedDecoder;
import io.stocking.message.codec.OrderRepeatedDecoder;
import io.stocking.message.codec.OrderReplacedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundSettledDecoder;
import io.stocking.message.codec.TradeDecoder;
import io.stocking.message.codec.TradingPhaseChangedDecoder;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/**
 * Reads the events of one command: a header, then every event behind its length. A long answer comes in several batches
 * of which only the last says {@link #last()}. Reusable flyweight, for one thread.
 */
public final class EventBatch {
    /** Bytes before the first event. */
    static final int HEADER_LENGTH = MessageHeaderDecoder.ENCODED_LENGTH + EventBatchDecoder.BLOCK_LENGTH;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final EventBatchDecoder batch = new EventBatchDecoder();
    private final OrderAcceptedDecoder orderAccepted = new OrderAcceptedDecoder();
    private final OrderRejectedDecoder orderRejected = new OrderRejectedDecoder();
    private final OrderRepeatedDecoder orderRepeated = new OrderRepeatedDecoder();
    private final OrderReplacedDecoder orderReplaced = new OrderReplacedDecoder();
    private final OrderReducedDecoder orderReduced = new OrderReducedDecoder();
    private final OrderCancelledDecoder orderCancelled = new OrderCancelledDecoder();
    private final TradeDecoder trade = new TradeDecoder();
    private final CommandRejectedDecoder commandRejected = new CommandRejectedDecoder();
    private final AllOrdersCancelledDecoder allOrdersCancelled = new AllOrdersCancelledDecoder();
    private final AccountOpenedDecoder accountOpened = new AccountOpenedDecoder();
    private final CashAdjustedDecoder cashAdjusted = new CashAdjustedDecoder();
    private final HoldingAdjustedDecoder holdingAdjusted = new HoldingAdjustedDecoder();
    private final InstrumentListedDecoder instrumentListed = new InstrumentListedDecoder();
    private final TradingPhaseChangedDecoder tradingPhaseChanged = new TradingPhaseChangedDecoder();
    private final RoundAdvancedDecoder roundAdvanced = new RoundAdvancedDecoder();
    private final NewsPublishedDecoder newsPublished = new NewsPublishedDecoder();
    private final InstrumentSettledDecoder instrumentSettled = new InstrumentSettledDecoder();
    private final AccountSettledDecoder accountSettled = new AccountSettledDecoder();
    private final RoundSettledDecoder roundSettled = new RoundSettledDecoder();
    private DirectBuffer buffer;
    private int offset;
    private int length;
    private long eventIndex;

    /** Points to an encoded batch. */
    public EventBatch wrap(final DirectBuffer buffer, final int offset, final int length) {
        this.buffer = buffer;
        this.offset = offset;
        this.length = length;
        batch.wrapAndApplyHeader(buffer, offset, header);
        return this;
    }

    /**
     * Points to the batch of an answer that stands at {@code frame}, behind its length.
     *
     * @return where the next one would stand; the answer ends there when that is its length
     */
    public int wrapFrame(final DirectBuffer answer, final int frame) {
        final int batchLength = answer.getInt(frame, ByteOrder.LITTLE_ENDIAN);
        wrap(answer, frame + Integer.BYTES, batchLength);
        return frame + Integer.BYTES + batchLength;
    }

    /** The batch as bytes: buffer, see {@link #offset()} and {@link #length()}. */
    public DirectBuffer buffer() {
        return buffer;
    }

    /** Where the batch starts in {@link #buffer()}. */
    public int offset() {
        return offset;
    }

    /** Bytes of the batch with its header. */
    public int length() {
        return length;
    }

    /** The command these events answer. */
    public long commandIndex() {
        return batch.commandIndex();
    }

    /** When the command was journaled, in nanoseconds since the epoch. */
    public long timestamp() {
        return batch.timestamp();
    }

    /** Index of the first event of this batch, counted from 1 over the life of the exchange. */
    public long firstEventIndex() {
        return batch.firstEventIndex();
    }

    /** How many events this batch holds. */
    public int eventCount() {
        return batch.eventCount();
    }

    /** Whether the answer to the command ends here. */
    public boolean last() {
        return batch.last() == Bool.TRUE;
    }

    /** Index of the event that is being delivered. */
    public long eventIndex() {
        return eventIndex;
    }

    /** Delivers the events in order. */
    public void forEach(final EventListener listener) {
        eventIndex = firstEventIndex();
        final int end = offset + length;
        int frame = offset + HEADER_LENGTH;
        while (frame < end) {
            deliver(frame + Integer.BYTES, listener);
            frame += Integer.BYTES + buffer.getInt(frame, ByteOrder.LITTLE_ENDIAN);
            eventIndex++;
        }
    }

    private void deliver(final int event, final EventListener listener) {
        header.wrap(buffer, event);
        final int body = event + MessageHeaderDecoder.ENCODED_LENGTH;
        final int block = header.blockLength();
        final int version = header.version();
        switch (header.templateId()) {
            case OrderAcceptedDecoder.TEMPLATE_ID ->
                listener.onOrderAccepted(this, orderAccepted.wrap(buffer, body, block, version));
            case OrderRejectedDecoder.TEMPLATE_ID ->
                listener.onOrderRejected(this, orderRejected.wrap(buffer, body, block, version));
            case OrderRepeatedDecoder.TEMPLATE_ID ->
                listener.onOrderRepeated(this, orderRepeated.wrap(buffer, body, block, version));
            case OrderReplacedDecoder.TEMPLATE_ID ->
                listener.onOrderReplaced(this, orderReplaced.wrap(buffer, body, block, version));
            case OrderReducedDecoder.TEMPLATE_ID ->
                listener.onOrderReduced(this, orderReduced.wrap(buffer, body, block, version));
            case OrderCancelledDecoder.TEMPLATE_ID ->
                listener.onOrderCancelled(this, orderCancelled.wrap(buffer, body, block, version));
            case TradeDecoder.TEMPLATE_ID -> listener.onTrade(this, trade.wrap(buffer, body, block, version));
            case CommandRejectedDecoder.TEMPLATE_ID ->
                listener.onCommandRejected(this, commandRejected.wrap(buffer, body, block, version));
            case AllOrdersCancelledDecoder.TEMPLATE_ID ->
                listener.onAllOrdersCancelled(this, allOrdersCancelled.wrap(buffer, body, block, version));
            case AccountOpenedDecoder.TEMPLATE_ID ->
                listener.onAccountOpened(this, accountOpened.wrap(buffer, body, block, version));
            case CashAdjustedDecoder.TEMPLATE_ID ->
                listener.onCashAdjusted(this, cashAdjusted.wrap(buffer, body, block, version));
            case HoldingAdjustedDecoder.TEMPLATE_ID ->
                listener.onHoldingAdjusted(this, holdingAdjusted.wrap(buffer, body, block, version));
            case InstrumentListedDecoder.TEMPLATE_ID ->
                listener.onInstrumentListed(this, instrumentListed.wrap(buffer, body, block, version));
            case TradingPhaseChangedDecoder.TEMPLATE_ID ->
                listener.onTradingPhaseChanged(this, tradingPhaseChanged.wrap(buffer, body, block, version));
            case RoundAdvancedDecoder.TEMPLATE_ID ->
                listener.onRoundAdvanced(this, roundAdvanced.wrap(buffer, body, block, version));
            case NewsPublishedDecoder.TEMPLATE_ID ->
                listener.onNewsPublished(this, newsPublished.wrap(buffer, body, block, version));
            case InstrumentSettledDecoder.TEMPLATE_ID ->
                listener.onInstrumentSettled(this, instrumentSettled.wrap(buffer, body, block, version));
            case AccountSettledDecoder.TEMPLATE_ID ->
                listener.onAccountSettled(this, accountSettled.wrap(buffer, body, block, version));
            case RoundSettledDecoder.TEMPLATE_ID ->
                listener.onRoundSettled(this, roundSettled.wrap(buffer, body, block, version));
            default ->
                throw new IllegalStateException(
                        "unknown event template " + header.templateId() + " at command " + commandIndex());
        }
    }
}
