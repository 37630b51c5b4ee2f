package io.stocking.bench.pipeline;

import exchange.core2.core.common.api.ApiCancelOrder;
import exchange.core2.core.common.api.ApiCommand;
import exchange.core2.core.common.api.ApiMoveOrder;
import exchange.core2.core.common.api.ApiPlaceOrder;
import exchange.core2.core.common.api.ApiReduceOrder;
import exchange.core2.core.common.cmd.OrderCommand;
import io.stocking.bench.core.ExchangeCoreInline;
import io.stocking.bench.stream.OrderStream;
import io.stocking.bench.tape.PeerTape;
import java.util.BitSet;

/**
 * A stream in the commands of exchange-core's API. A replacement whose order is gone is only a cancel, which is refused; its
 * new order would be an order too many.
 */
final class PeerApiTape {
    private final ApiCommand[] first;
    private final ApiCommand[] second;

    PeerApiTape(final OrderStream stream) {
        final PeerTape tape = new PeerTape(stream);
        final BitSet refused = ExchangeCoreInline.refused(stream);
        first = new ApiCommand[stream.size()];
        second = new ApiCommand[stream.size()];
        for (int message = 0; message < stream.size(); message++) {
            first[message] = apiCommand(tape.first(message));
            if (tape.second(message) != null && !refused.get(message)) {
                second[message] = apiCommand(tape.second(message));
            }
        }
    }

    /** The command of a message. */
    ApiCommand first(final int message) {
        return first[message];
    }

    /** The new order of a replacement, null for other messages. */
    ApiCommand second(final int message) {
        return second[message];
    }

    private static ApiCommand apiCommand(final OrderCommand command) {
        return switch (command.command) {
            case PLACE_ORDER ->
                ApiPlaceOrder.builder()
                        .symbol(command.symbol)
                        .uid(command.uid)
                        .orderId(command.orderId)
                        .price(command.price)
                        .reservePrice(command.reserveBidPrice)
                        .size(command.size)
                        .action(command.action)
                        .orderType(command.orderType)
                        .build();
            case MOVE_ORDER -> new ApiMoveOrder(command.orderId, command.price, command.uid, command.symbol);
            case REDUCE_ORDER -> new ApiReduceOrder(command.orderId, command.uid, command.symbol, command.size);
            case CANCEL_ORDER -> new ApiCancelOrder(command.orderId, command.uid, command.symbol);
            default -> throw new IllegalStateException("no stream has a " + command.command);
        };
    }
}
