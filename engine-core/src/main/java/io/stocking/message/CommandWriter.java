package io.stocking.message;

import io.stocking.message.codec.AdjustCashEncoder;
import io.stocking.message.codec.AdjustHoldingEncoder;
import io.stocking.message.codec.AdvanceRoundEncoder;
import io.stocking.message.codec.CancelAllOrdersEncoder;
import io.stocking.message.codec.CancelOrderEncoder;
import io.stocking.message.codec.ChangeTradingPhaseEncoder;
import io.stocking.message.codec.EnterOrderEncoder;
import io.stocking.message.codec.ListInstrumentEncoder;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.OpenAccountEncoder;
import io.stocking.message.codec.PublishNewsEncoder;
import io.stocking.message.codec.ReduceOrderEncoder;
import io.stocking.message.codec.ReplaceOrderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.sbe.MessageEncoderFlyweight;

/**
 * Encodes one command at a time: start it, set every field in the order of the schema, then hand {@link #buffer()} and
 * {@link #length()} to a publisher. Reusable, for one thread.
 */
public final class CommandWriter {
    private final ArrayBuffer buffer = new ArrayBuffer(CommandHeader.MAX_COMMAND_LENGTH);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final EnterOrderEncoder enterOrder = new EnterOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
    private final ReplaceOrderEncoder replaceOrder = new ReplaceOrderEncoder();
    private final ReduceOrderEncoder reduceOrder = new ReduceOrderEncoder();
    private final CancelAllOrdersEncoder cancelAllOrders = new CancelAllOrdersEncoder();
    private final OpenAccountEncoder openAccount = new OpenAccountEncoder();
    private final AdjustCashEncoder adjustCash = new AdjustCashEncoder();
    private final AdjustHoldingEncoder adjustHolding = new AdjustHoldingEncoder();
    private final ListInstrumentEncoder listInstrument = new ListInstrumentEncoder();
    private final ChangeTradingPhaseEncoder changeTradingPhase = new ChangeTradingPhaseEncoder();
    private final AdvanceRoundEncoder advanceRound = new AdvanceRoundEncoder();
    private final PublishNewsEncoder publishNews = new PublishNewsEncoder();
    private MessageEncoderFlyweight current;

    /** The encoded command, from offset 0. */
    public DirectBuffer buffer() {
        return buffer;
    }

    /** Bytes of the command started last, as far as it has been encoded. */
    public int length() {
        return MessageHeaderEncoder.ENCODED_LENGTH + current.encodedLength();
    }

    /** Starts an {@code EnterOrder}; end it with {@code clientOrderId(..)}. */
    public EnterOrderEncoder enterOrder(final long correlationId) {
        current = enterOrder;
        return enterOrder
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code CancelOrder}. */
    public CancelOrderEncoder cancelOrder(final long correlationId) {
        current = cancelOrder;
        return cancelOrder
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code ReplaceOrder}; end it with {@code clientOrderId(..)}. */
    public ReplaceOrderEncoder replaceOrder(final long correlationId) {
        current = replaceOrder;
        return replaceOrder
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code ReduceOrder}. */
    public ReduceOrderEncoder reduceOrder(final long correlationId) {
        current = reduceOrder;
        return reduceOrder
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code CancelAllOrders}. */
    public CancelAllOrdersEncoder cancelAllOrders(final long correlationId) {
        current = cancelAllOrders;
        return cancelAllOrders
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts an {@code OpenAccount}. */
    public OpenAccountEncoder openAccount(final long correlationId) {
        current = openAccount;
        return openAccount
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts an {@code AdjustCash}. */
    public AdjustCashEncoder adjustCash(final long correlationId) {
        current = adjustCash;
        return adjustCash
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts an {@code AdjustHolding}. */
    public AdjustHoldingEncoder adjustHolding(final long correlationId) {
        current = adjustHolding;
        return adjustHolding
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code ListInstrument}; after its fields come {@code ticksCount(..)}, symbol, names and sector. */
    public ListInstrumentEncoder listInstrument(final long correlationId) {
        current = listInstrument;
        return listInstrument
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code ChangeTradingPhase}. */
    public ChangeTradingPhaseEncoder changeTradingPhase(final long correlationId) {
        current = changeTradingPhase;
        return changeTradingPhase
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts an {@code AdvanceRound}. */
    public AdvanceRoundEncoder advanceRound(final long correlationId) {
        current = advanceRound;
        return advanceRound
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }

    /** Starts a {@code PublishNews}; end it with its id, sector, headlines and bodies. */
    public PublishNewsEncoder publishNews(final long correlationId) {
        current = publishNews;
        return publishNews
                .wrapAndApplyHeader(buffer, 0, header)
                .commandIndex(0)
                .timestamp(0)
                .correlationId(correlationId);
    }
}
