package io.stocking.kit;

import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import java.util.List;

/** An order book as the contract test sees it: orders go by the number of their arrival, from 1. */
public interface BookDriver {
    /** Lets an order match, then rest unless it was stopped; answers whether self-trade prevention stopped it. */
    boolean enter(long accountId, SelfTradePrevention prevention, Side side, long quantity, long price);

    /** Lets an order rest without matching, as in a call auction. */
    void rest(long accountId, Side side, long quantity, long price);

    /** Takes a resting order out. */
    void cancel(int number);

    /** Takes quantity away from a resting order. */
    void reduce(int number, long quantity);

    /** Uncrosses the book. */
    void uncross(AuctionTieRule tieRule, long reference);

    /** Best price of a side, 0 when it is empty. */
    long bestPrice(Side side);

    /** Whether an order would trade at once. */
    boolean wouldTrade(Side side, long price);

    /** Shares that an order would trade now, and what they cost: {@code quantity for cost}. */
    String lookAhead(long accountId, SelfTradePrevention prevention, Side side, long quantity, long price);

    /** What happened, from the beginning. */
    List<String> events();

    /** The resting orders in their priority, bids first: {@code number: leaves @ price}. */
    List<String> orders();
}
