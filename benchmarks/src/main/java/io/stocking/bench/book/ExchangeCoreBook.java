package io.stocking.bench.book;

import exchange.core2.collections.objpool.ObjectsPool;
import exchange.core2.core.common.CoreSymbolSpecification;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.SymbolType;
import exchange.core2.core.common.cmd.CommandResultCode;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import exchange.core2.core.common.config.LoggingConfiguration;
import exchange.core2.core.orderbook.IOrderBook;
import exchange.core2.core.orderbook.OrderBookDirectImpl;
import exchange.core2.core.orderbook.OrderBookEventsHelper;
import io.stocking.bench.stream.OrderStream;

/** exchange-core's fastest book. It knows no replacement, which is a cancel and a new order there. */
final class ExchangeCoreBook implements BookDriver {
    private static final int CURRENCY = 1;

    private final ReportRing reports;
    private final OrderCommand command = new OrderCommand();
    private final IOrderBook book;

    ExchangeCoreBook(final ReportRing reports) {
        this.reports = reports;
        final CoreSymbolSpecification symbol = CoreSymbolSpecification.builder()
                .symbolId(1)
                .type(SymbolType.FUTURES_CONTRACT)
                .baseCurrency(CURRENCY)
                .quoteCurrency(CURRENCY)
                .baseScaleK(1)
                .quoteScaleK(1)
                .build();
        book = new OrderBookDirectImpl(
                symbol,
                ObjectsPool.createDefaultTestPool(),
                OrderBookEventsHelper.NON_POOLED_EVENTS_HELPER,
                LoggingConfiguration.DEFAULT);
    }

    @Override
    public void onMessage(final OrderStream stream, final int at) {
        command.orderId = stream.orderId(at);
        command.uid = stream.account(at);
        switch (stream.kind(at)) {
            case OrderStream.NEW -> enter(stream, at);
            case OrderStream.CANCEL -> cancel(stream, at);
            case OrderStream.REPLACE -> replace(stream, at);
            case OrderStream.MOVE -> move(stream, at);
            default -> reduce(stream, at);
        }
    }

    private void enter(final OrderStream stream, final int at) {
        final boolean sell = stream.isSell(at);
        reports.acknowledged(at, sell, stream.orderId(at), stream.price(at), stream.quantity(at));
        place(stream, at);
        final long filled = reportTrades(stream, at);
        if (stream.isImmediate(at) && filled < stream.quantity(at)) {
            reports.cancelled(at, sell, stream.orderId(at), stream.price(at));
        }
    }

    private void place(final OrderStream stream, final int at) {
        command.price = stream.price(at);
        command.reserveBidPrice = stream.price(at);
        command.size = stream.quantity(at);
        command.action = stream.isSell(at) ? OrderAction.ASK : OrderAction.BID;
        command.orderType = stream.isImmediate(at) ? OrderType.IOC : OrderType.GTC;
        execute(OrderCommandType.PLACE_ORDER);
    }

    private void cancel(final OrderStream stream, final int at) {
        if (execute(OrderCommandType.CANCEL_ORDER)) {
            final long price = command.matcherEvent.price;
            reports.cancelled(at, command.action == OrderAction.ASK, stream.orderId(at), price);
        } else {
            reports.cancelRejected(at, stream.orderId(at));
        }
    }

    private void replace(final OrderStream stream, final int at) {
        if (execute(OrderCommandType.CANCEL_ORDER)) {
            place(stream, at);
            reportTrades(stream, at);
            reports.modified(at, stream.isSell(at), stream.orderId(at), stream.price(at), stream.quantity(at));
        } else {
            reports.modifyRejected(at, stream.orderId(at));
        }
    }

    private void move(final OrderStream stream, final int at) {
        command.price = stream.price(at);
        if (execute(OrderCommandType.MOVE_ORDER)) {
            reportTrades(stream, at);
            reports.modified(at, stream.isSell(at), stream.orderId(at), stream.price(at), 0);
        } else {
            reports.modifyRejected(at, stream.orderId(at));
        }
    }

    private void reduce(final OrderStream stream, final int at) {
        command.size = stream.quantity(at);
        if (execute(OrderCommandType.REDUCE_ORDER)) {
            reports.modified(at, stream.isSell(at), stream.orderId(at), 0, stream.quantity(at));
        } else {
            reports.modifyRejected(at, stream.orderId(at));
        }
    }

    private boolean execute(final OrderCommandType type) {
        command.command = type;
        command.matcherEvent = null;
        command.resultCode = CommandResultCode.VALID_FOR_MATCHING_ENGINE;
        return IOrderBook.processCommand(book, command) == CommandResultCode.SUCCESS;
    }

    /** Answers how much was traded. */
    private long reportTrades(final OrderStream stream, final int at) {
        long filled = 0;
        for (MatcherTradeEvent event = command.matcherEvent; event != null; event = event.nextEvent) {
            if (event.eventType == MatcherEventType.TRADE) {
                reports.traded(at, event.price, event.size, event.matchedOrderId, stream.orderId(at));
                filled += event.size;
            }
        }
        return filled;
    }
}
