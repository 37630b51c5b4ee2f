package io.stocking.bench.conservation;

import io.stocking.bench.tape.EngineFeed;
import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.MarketOpening;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.codec.SelfTradePrevention;

/** One engine under random commands, followed by a ledger, and checked whenever one likes. */
final class ConservationRun {
    static final int ACCOUNTS = 1_000;
    static final int INSTRUMENTS = 8;
    static final int MAX_OPEN_ORDERS = 1 << 16;
    private static final int MAX_CLIENT_ORDER_IDS = 1 << 14;
    private static final int PREVENTIONS = 4;
    private static final long CASH = 200_000_000;
    private static final long SHARES = 4_000;

    private final MatchingEngine engine =
            new MatchingEngine(new EngineLimits(ACCOUNTS, MAX_OPEN_ORDERS, MAX_CLIENT_ORDER_IDS));
    private final Ledger ledger;
    private final ReserveProbe probe;
    private final EventCounts counts = new EventCounts();
    private final EngineFeed probing;
    private final EngineFeed feed;
    private final RandomCommands commands;

    /** Opens a market whose accounts have enough for most orders. */
    ConservationRun(final long seed, final Ledger ledger) {
        this.ledger = ledger;
        probe = new ReserveProbe(ledger);
        probing = new EngineFeed(engine, probe, ledger);
        commands = new RandomCommands(seed, ledger);
        feed = new EngineFeed(engine, ledger, commands, counts);
        final MarketOpening opening = new MarketOpening(feed.writer(), feed::send);
        for (int instrument = 1; instrument <= INSTRUMENTS; instrument++) {
            opening.open(instrument, InstrumentTerms.GAME);
        }
        for (int account = 1; account <= ACCOUNTS; account++) {
            opening.fund(account, SelfTradePrevention.get((short) (1 + account % PREVENTIONS)), CASH);
            for (int instrument = 1; instrument <= INSTRUMENTS; instrument++) {
                opening.grant(account, instrument, SHARES);
            }
        }
    }

    static Ledger newLedger() {
        return new Ledger(ACCOUNTS, INSTRUMENTS, MAX_OPEN_ORDERS);
    }

    MatchingEngine engine() {
        return engine;
    }

    /** Events of the commands, those of checks not counted. */
    EventCounts counts() {
        return counts;
    }

    /** Executes so many commands. */
    void execute(final long count) {
        for (long command = 0; command < count; command++) {
            commands.write(feed.writer());
            feed.send();
        }
    }

    /**
     * Compares the engine with the ledger.
     *
     * @return the engine's state hash
     * @throws IllegalStateException when a won or a share is not where it has to be
     */
    long check() {
        final SnapshotAudit audit = new SnapshotAudit(ledger);
        engine.writeSnapshot(audit);
        audit.conclude();
        probe.check(probing, audit);
        return audit.stateHash();
    }
}
