package io.stocking.simulation;

import static io.stocking.simulation.Invariants.require;

import io.stocking.engine.EngineHarness;
import io.stocking.engine.EngineLimits;
import io.stocking.kit.Command;
import io.stocking.kit.Event;
import io.stocking.kit.ExchangeState;
import io.stocking.message.MessageSink;
import io.stocking.naive.NaiveEngine;
import io.stocking.naive.NaiveRules;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * One seed: random commands go to the engine, to its naive double and, from some moment on, to an engine that was loaded
 * from a snapshot. All must say and be the same, and every invariant must hold after every command.
 */
final class Simulation {
    static final EngineLimits LIMITS = new EngineLimits(CommandSource.ACCOUNTS + 1, 16, 20);
    private static final int COMMANDS_BETWEEN_SNAPSHOTS = 30;

    private final long seed;
    private final UnaryOperator<MessageSink> snapshotFilter;
    private final CommandSource source;
    private final Random moments;
    private final EngineHarness fast = new EngineHarness(LIMITS);
    private final NaiveEngine naive;
    private final EventFollower follower = new EventFollower();
    private EngineHarness reloaded = new EngineHarness(LIMITS);
    private ExchangeState state = fast.state();

    Simulation(final long seed, final NaiveRules rules, final UnaryOperator<MessageSink> snapshotFilter) {
        this.seed = seed;
        this.snapshotFilter = snapshotFilter;
        source = new CommandSource(seed);
        moments = new Random(~seed);
        naive = new NaiveEngine(LIMITS, rules);
    }

    /** An engine as it is against a double that is right. */
    Simulation(final long seed) {
        this(seed, new NaiveRules(), UnaryOperator.identity());
    }

    /**
     * Runs so many commands.
     *
     * @throws AssertionError naming seed, command and what went wrong
     */
    void run(final int commands) {
        for (int count = 1; count <= commands; count++) {
            final Command command = source.next(state);
            try {
                step(command);
                probeReservations();
            } catch (final AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "seed " + seed + " failed at its command " + count + ", " + command + ": "
                                + failure.getMessage() + "; run it alone with -Dstocking.seed=" + seed,
                        failure);
            }
        }
    }

    private void step(final Command command) {
        follower.follow(execute(command));
        state = fast.state();
        final ExchangeState expected = naive.state();
        require(state.equals(expected), "the state is wrong", expected, state);
        new Invariants(state).check(fast.engine(), follower);
        final long hash = fast.engine().stateHash();
        final long again = reloaded.engine().stateHash();
        require(again == hash, "an engine loaded from a snapshot has another hash", hash, again);
        if (moments.nextInt(COMMANDS_BETWEEN_SNAPSHOTS) == 0) {
            reloaded = fast.reloaded(snapshotFilter);
        }
    }

    private List<Event> execute(final Command command) {
        final List<Event> events = fast.execute(command);
        final List<Event> expected = naive.execute(command);
        require(events.equals(expected), "the events are wrong", expected, events);
        require(!events.isEmpty(), "no event answers", "one at least", events);
        final List<Event> again = reloaded.execute(command);
        require(again.equals(events), "an engine loaded from a snapshot says something else", events, again);
        return events;
    }

    /** Asks for more than there is, since the refusal says what is available: what is reserved is not in a snapshot. */
    private void probeReservations() {
        final Invariants invariants = new Invariants(state);
        for (final ExchangeState.Account account : state.accounts()) {
            final long available = account.cash() - invariants.reservedCash(account.accountId());
            probe(new Command.AdjustCash(account.accountId(), -account.cash() - 1), available);
        }
        for (final ExchangeState.Holding holding : state.holdings()) {
            final long available = holding.quantity() - invariants.reservedShares(holding);
            probe(
                    new Command.AdjustHolding(holding.accountId(), holding.instrumentId(), -holding.quantity() - 1),
                    available);
        }
    }

    private void probe(final Command command, final long available) {
        final Event answer = execute(command).get(0);
        final boolean right = answer instanceof Event.CommandRejected refusal && refusal.limitValue() == available;
        require(right, "reserved is not the sum over open orders", available, answer);
    }
}
