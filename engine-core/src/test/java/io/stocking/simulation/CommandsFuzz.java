package io.stocking.simulation;

import static io.stocking.simulation.Invariants.require;

import io.stocking.engine.EngineHarness;
import io.stocking.kit.Event;
import io.stocking.message.ArrayBuffer;
import io.stocking.message.CommandHeader;
import java.util.List;

/**
 * Commands of arbitrary bytes, each behind its length in one byte: the engine answers and keeps every invariant, or says
 * that the log is broken, which ends it.
 */
public final class CommandsFuzz {
    private CommandsFuzz() {}

    /** Executes commands one after the other. */
    public static void fuzzerTestOneInput(final byte[] input) {
        final EngineHarness engine = new EngineHarness(Simulation.LIMITS);
        final EventFollower follower = new EventFollower();
        int at = 0;
        while (at < input.length) {
            final int length = Math.min(input[at++] & 0xFF, input.length - at);
            if (!survives(engine, follower, command(input, at, length))) {
                return;
            }
            at += length;
        }
        require(
                engine.reloaded().engine().stateHash() == engine.engine().stateHash(),
                "a snapshot brings up another state",
                engine.state(),
                engine.reloaded().state());
    }

    private static boolean survives(
            final EngineHarness engine, final EventFollower follower, final ArrayBuffer command) {
        final List<Event> events;
        try {
            events = engine.execute(command);
        } catch (final IllegalStateException brokenLog) {
            return false;
        }
        require(!events.isEmpty(), "no event answers", "one at least", events);
        follower.follow(events);
        new Invariants(engine.state()).check(engine.engine(), follower);
        return true;
    }

    /** The bytes, with zeros behind them where the header would not be whole. */
    private static ArrayBuffer command(final byte[] input, final int at, final int length) {
        final ArrayBuffer command = new ArrayBuffer(Math.max(length, CommandHeader.LENGTH));
        command.putBytes(0, input, at, length);
        return command;
    }
}
