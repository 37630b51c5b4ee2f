package io.stocking.book;

/**
 * Hears what a book does while it matches. Quantities in the records are those after the trade; an order without leaves is
 * out of the book already, and its record may be freed by the listener.
 */
public interface TradeListener {
    /** An arriving order traded with a resting one at the resting one's price. */
    void onTrade(int taker, int maker, long price, long quantity);

    /** Two resting orders traded at the uncrossing price. */
    void onUncross(int buyer, int seller, long price, long quantity);

    /** Self-trade prevention took a resting order out of the book. */
    void onSelfTradePrevented(int maker);
}
