package io.stocking.game;

/** Endows the load accounts in SETUP, so well that they never run dry; trading is up to whoever has their keys. */
final class LoadDesk {
    private static final long CASH = 10_000_000_000_000L;
    private static final long SHARES = 1_000_000_000L;

    private final LoadAccounts accounts;
    private final GameFollower follower;
    private final GameCommands commands;
    private final Attempt attempt;

    LoadDesk(final LoadAccounts accounts, final GameFollower follower, final GameCommands commands) {
        this.accounts = accounts;
        this.follower = follower;
        this.commands = commands;
        attempt = new Attempt(follower);
    }

    boolean isReady() {
        return accounts.areEndowed();
    }

    /** Sends what is missing in a round that is in SETUP, once all instruments are listed. */
    void prepare(final RoundView round) {
        attempt.inRound(round.round().roundId());
        if (!follower.prices().areListed(accounts.instruments()) || !attempt.isDue() || isReady()) {
            return;
        }
        boolean taken = true;
        for (int i = 0; taken && i < accounts.count(); i++) {
            taken = endow(LoadAccounts.FIRST + i);
        }
        attempt.onTried(commands.lastCorrelationId(), taken);
    }

    private boolean endow(final int account) {
        boolean taken = (accounts.isOpen(account) || commands.openAccount(account))
                && (accounts.cashPaidIn(account) || commands.adjustCash(account, CASH));
        for (int instrumentId = 1; taken && instrumentId <= accounts.instruments(); instrumentId++) {
            taken = accounts.sharesBroughtIn(account, instrumentId)
                    || commands.adjustHolding(account, instrumentId, SHARES);
        }
        return taken;
    }
}
