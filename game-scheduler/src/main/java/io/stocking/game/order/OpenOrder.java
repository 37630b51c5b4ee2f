package io.stocking.game.order;

import io.stocking.message.codec.Side;

/**
 * An order of a dummy trader that rests in the book.
 *
 * @param leaves open quantity in shares
 * @param filled quantity filled since it was entered
 */
public record OpenOrder(long orderId, Side side, long price, long leaves, long filled) {}
