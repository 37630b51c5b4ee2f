package io.stocking.bench.core;

import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import io.stocking.bench.stream.OrderStream;

/** A stream in exchange-core's commands, made before the measurement. */
final class PeerCommands {
    private PeerCommands() {}

    /** The command of a message; of a replacement, which it does not know, the cancel it starts with. */
    static OrderCommand first(final OrderStream stream, final int message) {
        return switch (stream.kind(message)) {
            case OrderStream.NEW -> place(stream, message);
            case OrderStream.MOVE -> {
                final OrderCommand move = change(OrderCommandType.MOVE_ORDER, stream, message);
                move.price = stream.price(message);
                yield move;
            }
            case OrderStream.REDUCE -> {
                final OrderCommand reduce = change(OrderCommandType.REDUCE_ORDER, stream, message);
                reduce.size = stream.quantity(message);
                yield reduce;
            }
            default -> change(OrderCommandType.CANCEL_ORDER, stream, message);
        };
    }

    /** The new order of a new order or a replacement. */
    static OrderCommand place(final OrderStream stream, final int message) {
        final OrderCommand order = change(OrderCommandType.PLACE_ORDER, stream, message);
        order.price = stream.price(message);
        order.size = stream.quantity(message);
        order.action = stream.isSell(message) ? OrderAction.ASK : OrderAction.BID;
        order.reserveBidPrice = stream.isSell(message) ? 0 : PeerMarket.HIGHEST_PRICE;
        order.orderType = stream.isImmediate(message) ? OrderType.IOC : OrderType.GTC;
        return order;
    }

    private static OrderCommand change(final OrderCommandType type, final OrderStream stream, final int message) {
        final OrderCommand command = new OrderCommand();
        command.command = type;
        command.orderId = stream.orderId(message);
        command.uid = stream.account(message);
        command.symbol = stream.instrument(message);
        return command;
    }
}
