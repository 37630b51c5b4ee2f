package io.stocking.engine;

import io.stocking.message.codec.Bool;
import io.stocking.message.codec.EnterOrderDecoder;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The fields of an {@code EnterOrder}, decoded once, since checks, book and answer each ask for them. Reused. */
final class NewOrder {
    private static final DirectBuffer NO_NAME = new UnsafeBuffer(0, 0);

    private final UnsafeBuffer name = new UnsafeBuffer(0, 0);
    private DirectBuffer clientOrderId;
    private long accountId;
    private long price;
    private long quantity;
    private int instrumentId;
    private Side side;
    private OrderType orderType;
    private TimeInForce timeInForce;
    private Bool postOnly;

    void read(final EnterOrderDecoder from) {
        accountId = from.accountId();
        price = from.price();
        quantity = from.quantity();
        instrumentId = from.instrumentId();
        side = from.side();
        orderType = from.orderType();
        timeInForce = from.timeInForce();
        postOnly = from.postOnly();
        if (from.clientOrderIdLength() == 0) {
            clientOrderId = NO_NAME;
        } else {
            from.wrapClientOrderId(name);
            clientOrderId = name;
        }
    }

    /** Empty for none. */
    DirectBuffer clientOrderId() {
        return clientOrderId;
    }

    long accountId() {
        return accountId;
    }

    long price() {
        return price;
    }

    long quantity() {
        return quantity;
    }

    int instrumentId() {
        return instrumentId;
    }

    Side side() {
        return side;
    }

    OrderType orderType() {
        return orderType;
    }

    TimeInForce timeInForce() {
        return timeInForce;
    }

    boolean isSell() {
        return side == Side.SELL;
    }

    boolean isMarket() {
        return orderType == OrderType.MARKET;
    }

    boolean isPostOnly() {
        return postOnly == Bool.TRUE;
    }

    Bool postOnly() {
        return postOnly;
    }

    /** Whether it may rest to the end of the day whatever happens on entry. */
    boolean isPlain() {
        return orderType == OrderType.LIMIT && timeInForce == TimeInForce.DAY;
    }
}
