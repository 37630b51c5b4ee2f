package io.stocking.game;

import io.stocking.game.market.Listing;
import io.stocking.message.codec.Side;

/** Lets a tape trade its instrument: funds its accounts in SETUP, plays its day while OPEN. For the game's thread. */
final class TapeDesk {
    private static final long CASH = 1_000_000_000_000_000L;
    private static final long SHARES = 10_000_000_000L;

    private final TapeAccounts accounts;
    private final GameFollower follower;
    private final GameCommands commands;
    private final Attempt attempt;
    private TapePlayer player;
    private long playedRoundId;

    TapeDesk(final TapeAccounts accounts, final GameFollower follower, final GameCommands commands) {
        this.accounts = accounts;
        this.follower = follower;
        this.commands = commands;
        attempt = new Attempt(follower);
    }

    /** Whether the tape could trade in the round. */
    boolean isReady() {
        return isReady(Side.BUY) && isReady(Side.SELL);
    }

    private boolean isReady(final Side side) {
        return accounts.isOpen(side) && accounts.isEndowed(side);
    }

    /** Sends what is missing in a round that is in SETUP. */
    void prepare(final RoundView round) {
        attempt.inRound(round.round().roundId());
        if (listing() == null || !attempt.isDue() || isReady()) {
            return;
        }
        final boolean taken = endow(Side.BUY) && endow(Side.SELL);
        attempt.onTried(commands.lastCorrelationId(), taken);
    }

    private boolean endow(final Side side) {
        final long account = TapeAccounts.of(side);
        if (!accounts.isOpen(side) && !commands.openAccount(account)) {
            return false;
        }
        return accounts.isEndowed(side)
                || (side == Side.BUY
                        ? commands.adjustCash(account, CASH)
                        : commands.adjustHolding(account, accounts.tape().instrumentId(), SHARES));
    }

    /** Sends what is due in a round that is OPEN. */
    void trade(final RoundView round, final long now) {
        if (round.round().roundId() != playedRoundId) {
            playedRoundId = round.round().roundId();
            player = trades(accounts.tape().instrumentId())
                    ? new TapePlayer(accounts, round.round(), now, follower, commands)
                    : null;
        }
        if (player != null) {
            player.play(now);
        }
    }

    /** Whether the tape trades this instrument in the running round; not in one that was set up without it. */
    boolean trades(final int instrumentId) {
        return instrumentId == accounts.tape().instrumentId() && isReady() && listing() != null;
    }

    private Listing listing() {
        return follower.prices().listing(accounts.tape().instrumentId());
    }
}
