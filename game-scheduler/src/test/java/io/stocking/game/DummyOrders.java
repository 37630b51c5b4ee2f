package io.stocking.game;

import io.stocking.message.CommandHeader;
import io.stocking.message.codec.CancelOrderDecoder;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.MessageHeaderDecoder;
import io.stocking.message.codec.ReplaceOrderDecoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Order commands of dummy traders in every second of trading. */
record DummyOrders(int[] makers, int[] crowd) {
    private static final long FIRST_PLAYER = 1_000;

    static DummyOrders of(final List<? extends DirectBuffer> commands, final long openAt, final int seconds) {
        final DummyOrders orders = new DummyOrders(new int[seconds], new int[seconds]);
        for (final DirectBuffer command : commands) {
            final long account = account(command);
            if (account > 0 && account < FIRST_PLAYER) {
                final long second = TimeUnit.NANOSECONDS.toSeconds(CommandHeader.timestamp(command, 0) - openAt);
                (isOfTheCrowd(account) ? orders.crowd : orders.makers)[(int) second]++;
            }
        }
        return orders;
    }

    /** Whether an account is that of a noise, momentum or news trader. */
    static boolean isOfTheCrowd(final long account) {
        return account >= DummyKind.NOISE.firstAccount() && account < FIRST_PLAYER;
    }

    /** Who trades, 0 when the command is not about an order. */
    static long account(final DirectBuffer command) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder();
        return switch (CommandHeader.templateId(command, 0)) {
            case EnterOrderDecoder.TEMPLATE_ID ->
                new EnterOrderDecoder().wrapAndApplyHeader(command, 0, header).accountId();
            case ReplaceOrderDecoder.TEMPLATE_ID ->
                new ReplaceOrderDecoder().wrapAndApplyHeader(command, 0, header).accountId();
            case CancelOrderDecoder.TEMPLATE_ID ->
                new CancelOrderDecoder().wrapAndApplyHeader(command, 0, header).accountId();
            default -> 0;
        };
    }
}
