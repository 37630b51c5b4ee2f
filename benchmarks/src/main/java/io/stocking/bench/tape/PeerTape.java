package io.stocking.bench.tape;

import exchange.core2.core.common.OrderAction;
import exchange.core2.core.common.OrderType;
import exchange.core2.core.common.cmd.OrderCommand;
import exchange.core2.core.common.cmd.OrderCommandType;
import io.stocking.bench.stream.OrderStream;

/** A stream in exchange-core's commands: one a message, two for a replacement, which is a cancel and a new order there. */
public final class PeerTape {
    private final OrderCommand[] first;
    private final OrderCommand[] second;

    /** Makes all commands. */
    public PeerTape(final OrderStream stream) {
        first = new OrderCommand[stream.size()];
        second = new OrderCommand[stream.size()];
        for (int message = 0; message < stream.size(); message++) {
            first[message] = first(stream, message);
            if (stream.kind(message) == OrderStream.REPLACE) {
                second[message] = place(stream, message);
            }
        }
    }

    /** The command of a message. */
    public OrderCommand first(final int message) {
        return first[message];
    }

    /** The new order of a replacement, to be sent when the cancel before it succeeded; null for other messages. */
    public OrderCommand second(final int message) {
        return second[message];
    }

    private static OrderCommand first(final OrderStream stream, final int message) {
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

    private static OrderCommand place(final OrderStream stream, final int message) {
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
