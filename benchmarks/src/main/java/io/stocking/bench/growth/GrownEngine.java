package io.stocking.bench.growth;

import io.stocking.bench.tape.CommandTape;
import io.stocking.bench.tape.EngineFeed;
import io.stocking.bench.tape.InstrumentTerms;
import io.stocking.bench.tape.MarketOpening;
import io.stocking.book.OrderPool;
import io.stocking.engine.EngineLimits;
import io.stocking.engine.MatchingEngine;
import io.stocking.message.codec.SelfTradePrevention;

/**
 * An engine of a shape, full, and after so many commands more that its orders lie in memory as they do after a long day:
 * neighbours in a queue far from each other, unless the flow is local. Two of one shape are equal.
 */
final class GrownEngine {
    private static final int SETTLING_COMMANDS_AN_ORDER = 3;
    private static final int BYTES_A_COMMAND = 80;
    private static final long CASH = 1_000_000_000_000L;
    private static final long SHARES = 1_000_000_000L;

    private final SteadyFlow flow;
    private final EngineFeed feed;

    GrownEngine(final GrowthShape shape) {
        final int maxOpenOrders = Math.min(1 << OrderPool.SLOT_BITS, 2 * shape.restingOrders());
        flow = new SteadyFlow(shape, maxOpenOrders);
        feed = new EngineFeed(new MatchingEngine(new EngineLimits(shape.accounts(), maxOpenOrders, 1)), flow);
        open(shape);
        while (!flow.isFilled()) {
            step();
        }
        for (long command = 0; command < (long) SETTLING_COMMANDS_AN_ORDER * shape.restingOrders(); command++) {
            step();
        }
    }

    private void open(final GrowthShape shape) {
        final MarketOpening opening = new MarketOpening(feed.writer(), feed::send);
        for (int instrument = 1; instrument <= shape.instruments(); instrument++) {
            opening.open(instrument, InstrumentTerms.GAME);
        }
        for (int account = 1; account <= shape.accounts(); account++) {
            opening.fund(account, SelfTradePrevention.OFF, CASH);
            for (int instrument = 1; instrument <= shape.instruments(); instrument++) {
                opening.grant(account, instrument, SHARES);
            }
        }
    }

    MatchingEngine engine() {
        return feed.engine();
    }

    /** Executes the next commands of the flow and keeps them, for the other engine of the same shape. */
    GrowthTape record(final int passes, final int commandsAPass) {
        final int commands = passes * commandsAPass;
        final long firstIndex = feed.engine().lastCommandIndex() + 1;
        final CommandTape tape = new CommandTape(firstIndex, commands, BYTES_A_COMMAND * commands);
        final long[] trades = new long[passes];
        final long[] nextEventIndexes = new long[passes];
        for (int pass = 0; pass < passes; pass++) {
            final long tradesBefore = flow.trades();
            for (int command = 0; command < commandsAPass; command++) {
                step();
                tape.add(feed.writer());
            }
            trades[pass] = flow.trades() - tradesBefore;
            nextEventIndexes[pass] = feed.engine().nextEventIndex();
        }
        return new GrowthTape(tape, commandsAPass, trades, nextEventIndexes);
    }

    private void step() {
        flow.write(feed.writer());
        feed.send();
    }
}
