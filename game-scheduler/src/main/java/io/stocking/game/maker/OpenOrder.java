package io.stocking.game.maker;

import io.stocking.message.codec.Side;

/**
 * An order of the market maker's own that rests in the book.
 *
 * @param leaves open quantity in shares
 * @param filled quantity filled since it was entered
 */
public record OpenOrder(long orderId, Side side, long price, long leaves, long filled) {}
