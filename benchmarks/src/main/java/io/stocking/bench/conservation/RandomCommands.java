package io.stocking.bench.conservation;

import io.stocking.bench.tape.OpenOrderIds;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.TradingPhase;
import io.stocking.message.codec.TradingPhaseChangedDecoder;
import java.util.SplittableRandom;

/** Seeded commands of every kind a round knows, most of them good, some to be refused. */
final class RandomCommands implements EventListener {
    private static final int DICE = 10_000;
    private static final int SETTLED_ORDERS = 20_000;
    private static final int CASH_STEP = 5_000_000;
    private static final int SHARES_STEP = 500;
    private static final int ONE_STRANGE_IN = 50;

    private final SplittableRandom random;
    private final Ledger ledger;
    private final RandomOrders orders;
    private final TradingPhase[] phases;

    RandomCommands(final long seed, final Ledger ledger) {
        random = new SplittableRandom(seed);
        this.ledger = ledger;
        orders = new RandomOrders(random, ledger);
        phases = new TradingPhase[ledger.instruments() + 1];
    }

    @Override
    public void onTradingPhaseChanged(final EventBatch at, final TradingPhaseChangedDecoder event) {
        phases[event.instrumentId()] = event.phase();
    }

    /** Writes the next command, or leaves the last one to be sent again, as a client does that missed the answer. */
    void write(final CommandWriter writer) {
        if (random.nextInt(ONE_STRANGE_IN) != 0) {
            draw(writer);
        }
    }

    /** Of the dice's faces each kind of command has those up to its bound. */
    private void draw(final CommandWriter writer) {
        final int dice = random.nextInt(DICE);
        final boolean many = ledger.open().size() > SETTLED_ORDERS;
        if (dice < (many ? 4_000 : 5_500)) {
            orders.enter(writer);
        } else if (dice < 8_000) {
            cancel(writer);
        } else if (dice < 8_900) {
            orders.replace(writer);
        } else if (dice < 9_500) {
            orders.reduce(writer);
        } else if (dice < 9_700) {
            writer.adjustCash(0).accountId(account()).amount(random.nextInt(-CASH_STEP, CASH_STEP));
        } else if (dice < 9_900) {
            final int quantity = random.nextInt(-SHARES_STEP, SHARES_STEP);
            writer.adjustHolding(0).accountId(account()).quantity(quantity).instrumentId(instrument());
        } else if (dice < 9_920) {
            writer.cancelAllOrders(0).accountId(account()).instrumentId(random.nextInt(ledger.instruments() + 1));
        } else if (dice < 9_930) {
            openAgain(writer);
        } else if (dice < 9_998) {
            resume(writer);
        } else {
            interrupt(writer);
        }
    }

    private void cancel(final CommandWriter writer) {
        final OpenOrderIds open = ledger.open();
        final long order = orders.pickOpen();
        final int owner = open.contains(order) ? open.accountId(order) : account();
        final boolean strange = random.nextInt(ONE_STRANGE_IN) == 0;
        writer.cancelOrder(0).accountId(strange ? account() : owner).orderId(order);
    }

    /** Nothing changes: the account is open, on these terms or on others. */
    private void openAgain(final CommandWriter writer) {
        writer.openAccount(0)
                .accountId(account())
                .kind(AccountKind.HOUSE)
                .selfTradePrevention(SelfTradePrevention.get((short) (1 + random.nextInt(4))));
    }

    /** Towards continuous trading, over an auction or straight, which is refused while a book is crossed. */
    private void resume(final CommandWriter writer) {
        final int instrument = instrument();
        final boolean auction = phases[instrument] == TradingPhase.HALTED || phases[instrument] == TradingPhase.CLOSED;
        writer.changeTradingPhase(0)
                .instrumentId(instrument)
                .phase(auction && random.nextBoolean() ? TradingPhase.CALL_AUCTION : TradingPhase.CONTINUOUS);
    }

    private void interrupt(final CommandWriter writer) {
        writer.changeTradingPhase(0).instrumentId(instrument()).phase(TradingPhase.get((short)
                (1 + random.nextInt(4))));
    }

    /** An account, once in a while one that nobody opened. */
    private int account() {
        return 1 + random.nextInt(ledger.accounts() + 1);
    }

    private int instrument() {
        return 1 + random.nextInt(ledger.instruments());
    }
}
