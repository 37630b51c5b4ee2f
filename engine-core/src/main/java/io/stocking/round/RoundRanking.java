package io.stocking.round;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rule of a round's result: add everybody who is ranked, then take the places. Money is won, a return is whole basis
 * points (1 = 0.01 %). What does not fit 64 bits counts as the nearest number that does.
 */
public final class RoundRanking {
    private static final long BASIS_POINTS = 10_000;

    /** Rating points of the first, second and third place. */
    private static final int[] DELTAS = {100, 50, 30};

    private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Comparator<Standing> BEST_FIRST =
            Comparator.comparingLong(Standing::returnBasisPoints).reversed().thenComparingLong(Standing::accountId);

    private final long seedCash;
    private final List<Standing> standings = new ArrayList<>();

    /**
     * Nobody is ranked yet.
     *
     * @param seedCash what everybody started with, in won, not negative
     */
    public RoundRanking(final long seedCash) {
        this.seedCash = seedCash;
    }

    /** What is owned, with shares added at their price; nothing of it negative. */
    public static long addShares(final long equity, final long quantity, final long price) {
        final long value = quantity * price;
        final boolean fits = value >= 0 && Math.multiplyHigh(quantity, price) == 0;
        return fits && equity <= Long.MAX_VALUE - value ? equity + value : Long.MAX_VALUE;
    }

    /**
     * What was won or lost of the seed cash, rounded down: a loss of one won is -1, so that nobody's loss counts as none. 0
     * when there was no seed cash.
     */
    public static long returnBasisPoints(final long equity, final long seedCash) {
        final long gain = equity - seedCash;
        if (seedCash == 0) {
            return 0;
        }
        if (Math.abs(gain) <= Long.MAX_VALUE / BASIS_POINTS) {
            return Math.floorDiv(gain * BASIS_POINTS, seedCash);
        }
        final BigInteger[] division = BigInteger.valueOf(gain)
                .multiply(BigInteger.valueOf(BASIS_POINTS))
                .divideAndRemainder(BigInteger.valueOf(seedCash));
        final BigInteger down = division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
        return down.min(HIGHEST).longValue();
    }

    /** Rating points for a place; only who has won something gets any. */
    public static int ratingDelta(final int rank, final long returnBasisPoints) {
        return returnBasisPoints > 0 && rank <= DELTAS.length ? DELTAS[rank - 1] : 0;
    }

    /** A rating with a change: never below zero, never beyond 32 bits. */
    public static int ratingAfter(final int rating, final int change) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, (long) rating + change));
    }

    /** Ranks an account. */
    public void add(final long accountId, final long equity) {
        standings.add(new Standing(accountId, equity, returnBasisPoints(equity, seedCash)));
    }

    /** Everybody by rank, then by account. Equal returns share a rank, and the ranks behind them are left out (1, 1, 3). */
    public List<Place> places() {
        standings.sort(BEST_FIRST);
        final List<Place> places = new ArrayList<>(standings.size());
        int rank = 0;
        long above = 0;
        for (final Standing standing : standings) {
            if (places.isEmpty() || standing.returnBasisPoints() != above) {
                rank = places.size() + 1;
                above = standing.returnBasisPoints();
            }
            places.add(new Place(rank, standing.accountId(), standing.equity(), above));
        }
        return places;
    }

    private record Standing(long accountId, long equity, long returnBasisPoints) {}

    /**
     * Where an account came in.
     *
     * @param rank from 1
     * @param accountId whose
     * @param equity cash and the value of all shares, in won
     * @param returnBasisPoints what was won or lost
     */
    public record Place(int rank, long accountId, long equity, long returnBasisPoints) {
        /** Rating points for this place. */
        public int ratingDelta() {
            return RoundRanking.ratingDelta(rank, returnBasisPoints);
        }
    }
}
