package io.stocking.message;

import io.stocking.message.codec.AccountOpenedDecoder;
import io.stocking.message.codec.AccountSettledDecoder;
import io.stocking.message.codec.AllOrdersCancelledDecoder;
import io.stocking.message.codec.CashAdjustedDecoder;
import io.stocking.message.codec.CommandRejectedDecoder;
import io.stocking.message.codec.HoldingAdjustedDecoder;
import io.stocking.message.codec.InstrumentListedDecoder;
import io.stocking.message.codec.InstrumentSettledDecoder;
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

/**
 * One method an event, for whoever follows the exchange. Every argument is a flyweight that is valid only during the
 * call; {@code at} tells index and time of the event. Methods not overridden ignore their event.
 */
public interface EventListener {
    /** See {@code OrderAccepted} in the schema. */
    default void onOrderAccepted(final EventBatch at, final OrderAcceptedDecoder event) {}

    /** See {@code OrderRejected} in the schema. */
    default void onOrderRejected(final EventBatch at, final OrderRejectedDecoder event) {}

    /** See {@code OrderRepeated} in the schema. */
    default void onOrderRepeated(final EventBatch at, final OrderRepeatedDecoder event) {}

    /** See {@code OrderReplaced} in the schema. */
    default void onOrderReplaced(final EventBatch at, final OrderReplacedDecoder event) {}

    /** See {@code OrderReduced} in the schema. */
    default void onOrderReduced(final EventBatch at, final OrderReducedDecoder event) {}

    /** See {@code OrderCancelled} in the schema. */
    default void onOrderCancelled(final EventBatch at, final OrderCancelledDecoder event) {}

    /** See {@code Trade} in the schema. */
    default void onTrade(final EventBatch at, final TradeDecoder event) {}

    /** See {@code CommandRejected} in the schema. */
    default void onCommandRejected(final EventBatch at, final CommandRejectedDecoder event) {}

    /** See {@code AllOrdersCancelled} in the schema. */
    default void onAllOrdersCancelled(final EventBatch at, final AllOrdersCancelledDecoder event) {}

    /** See {@code AccountOpened} in the schema. */
    default void onAccountOpened(final EventBatch at, final AccountOpenedDecoder event) {}

    /** See {@code CashAdjusted} in the schema. */
    default void onCashAdjusted(final EventBatch at, final CashAdjustedDecoder event) {}

    /** See {@code HoldingAdjusted} in the schema. */
    default void onHoldingAdjusted(final EventBatch at, final HoldingAdjustedDecoder event) {}

    /** See {@code InstrumentListed} in the schema. */
    default void onInstrumentListed(final EventBatch at, final InstrumentListedDecoder event) {}

    /** See {@code TradingPhaseChanged} in the schema. */
    default void onTradingPhaseChanged(final EventBatch at, final TradingPhaseChangedDecoder event) {}

    /** See {@code RoundAdvanced} in the schema. */
    default void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {}

    /** See {@code NewsPublished} in the schema. */
    default void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {}

    /** See {@code InstrumentSettled} in the schema. */
    default void onInstrumentSettled(final EventBatch at, final InstrumentSettledDecoder event) {}

    /** See {@code AccountSettled} in the schema. */
    default void onAccountSettled(final EventBatch at, final AccountSettledDecoder event) {}

    /** See {@code RoundSettled} in the schema. */
    default void onRoundSettled(final EventBatch at, final RoundSettledDecoder event) {}
}
