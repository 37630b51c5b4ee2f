package io.stocking.gateway.model.market;

/**
 * The best levels of both sides of a book at one moment, best first.
 *
 * @param updateId grows with every change of the book, also over rounds and restarts
 * @param bids levels of the buy side
 * @param asks levels of the sell side
 */
public record BookView(long updateId, Levels bids, Levels asks) {
    /** The book of an instrument that nobody quotes. */
    public static final BookView EMPTY = new BookView(0, Levels.EMPTY, Levels.EMPTY);

    /** Price levels of one side; immutable. */
    public static final class Levels {
        static final Levels EMPTY = new Levels(new long[0], new long[0]);

        private final long[] prices;
        private final long[] quantities;

        /** Keeps the arrays. */
        Levels(final long[] prices, final long[] quantities) {
            this.prices = prices;
            this.quantities = quantities;
        }

        /** How many levels there are. */
        public int count() {
            return prices.length;
        }

        /** Price of a level, 0 is the best. */
        public long price(final int level) {
            return prices[level];
        }

        /** Open shares of a level. */
        public long quantity(final int level) {
            return quantities[level];
        }
    }
}
