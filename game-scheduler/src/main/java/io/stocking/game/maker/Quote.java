package io.stocking.game.maker;

/** A price in won and the shares wanted there. */
record Quote(long price, long quantity) {}
