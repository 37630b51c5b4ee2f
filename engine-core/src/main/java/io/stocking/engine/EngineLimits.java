package io.stocking.engine;

/**
 * How much an engine may hold; what goes beyond is rejected.
 *
 * @param maxAccountId highest account number
 * @param maxOpenOrders orders open at once, at most 16,777,216; 64 bytes are reserved for each
 * @param maxClientOrderIds client order ids remembered in a round
 */
public record EngineLimits(int maxAccountId, int maxOpenOrders, int maxClientOrderIds) {
    /** Highest quantity of an order in shares, so that price x quantity fits 64 bits. */
    public static final long MAX_QUANTITY = Integer.MAX_VALUE;

    /** Longest client order id in bytes. */
    public static final int MAX_CLIENT_ORDER_ID_LENGTH = 128;

    /** Four million accounts, one million open orders, four million client order ids. */
    public static EngineLimits defaults() {
        return new EngineLimits(1 << 22, 1 << 20, 1 << 22);
    }
}
