package io.stocking.naive;

import io.stocking.kit.Command.ReplaceOrder;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.util.List;
import java.util.TreeSet;

/** The decisions of the naive exchange, one a method, so that a planted bug is one method overridden. */
public class NaiveRules {
    /** Which slot a new order gets. */
    protected int slot(final TreeSet<Integer> free) {
        return free.first();
    }

    /** Won that an open order keeps from being spent. */
    protected long reservedCash(final long price, final long quantity, final long leaves) {
        return price * leaves;
    }

    /** Shares that an open order keeps from being sold. */
    protected long reservedShares(final long quantity, final long leaves) {
        return leaves;
    }

    /** Whether a price is not too high. */
    protected boolean isUpTo(final long upperLimit, final long price) {
        return price <= upperLimit;
    }

    /** Whether a price is not too low. */
    protected boolean isDownTo(final long lowerLimit, final long price) {
        return price >= lowerLimit;
    }

    /** Whether an order of this side and price trades with a resting price. */
    protected boolean crosses(final Side side, final long price, final long resting) {
        return side == Side.BUY ? price >= resting : price <= resting;
    }

    /** Whether a post-only order of this side and price would trade with the best resting price. */
    protected boolean takesLiquidity(final Side side, final long price, final long resting) {
        return crosses(side, price, resting);
    }

    /** The price at which an arriving order trades with a resting one. */
    protected long tradePrice(final long arriving, final long resting) {
        return resting;
    }

    /** What happens when an account meets itself. */
    protected SelfTradePrevention prevention(final SelfTradePrevention chosen) {
        return chosen;
    }

    /** Whether a fill-or-kill order trades that would fill so much of what it wants. */
    protected boolean mayFill(final long wanted, final long possible) {
        return possible == wanted;
    }

    /** Whether a replaced order stays where it is in its queue. */
    protected boolean keepsPriority(final ReplaceOrder to, final long price, final long filled, final long leaves) {
        return to.price() == price && to.timeInForce() == TimeInForce.DAY && to.quantity() - filled <= leaves;
    }

    /** Puts a resting order that has traded and is not done back to where it stood in its queue. */
    protected <T> void afterPartialFill(final List<T> queue, final T order) {}

    /** Which of several equally good uncrossing prices wins. */
    protected AuctionTieRule tieRule(final AuctionTieRule chosen) {
        return chosen;
    }

    /** Whether accounts of a kind come into the result of a round. */
    protected boolean isRanked(final AccountKind kind) {
        return kind == AccountKind.PLAYER;
    }

    /** Whether one return puts its account in front of another. */
    protected boolean isBefore(final long one, final long oneAccount, final long other, final long otherAccount) {
        return one > other;
    }

    /** Whether a return, in basis points, can bring rating points. */
    protected boolean earnsRating(final long basisPoints) {
        return basisPoints > 0;
    }

    /** Whether an uncrossing price with less surplus is better than one with more, at the same volume. */
    protected boolean minimisesSurplus() {
        return true;
    }
}
