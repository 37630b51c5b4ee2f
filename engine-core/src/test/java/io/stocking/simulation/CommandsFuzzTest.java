package io.stocking.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.engine.EngineHarness;
import io.stocking.kit.Command;
import io.stocking.testing.Jazzer;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Damages commands of the simulation in some thousand ways; {@code -Dstocking.soak=true} for minutes. */
class CommandsFuzzTest {
    private static final Jazzer.Effort EFFORT = new Jazzer.Effort(1_500, 600);
    private static final String INSTRUMENTED =
            "io.stocking.engine.**:io.stocking.book.**:io.stocking.account.**:io.stocking.message.*";
    private static final int SEEDS = 8;
    private static final int COMMANDS = 30;
    private static final int LONGEST = 0xFF;

    @Test
    void shouldFindNothingWhenCommandsAreFuzzed() throws Exception {
        final List<byte[]> seeds = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(CommandsFuzzTest::session)
                .toList();

        final Jazzer.Run run = Jazzer.fuzz(CommandsFuzz.class, INSTRUMENTED, EFFORT, seeds);

        assertThat(run.executions()).isGreaterThan(SEEDS);
        assertThat(run.coverage()).isPositive();
    }

    private static byte[] session(final long seed) {
        final CommandSource source = new CommandSource(seed);
        final EngineHarness engine = new EngineHarness(Simulation.LIMITS);
        final ByteArrayOutputStream session = new ByteArrayOutputStream();
        for (int count = 0; count < COMMANDS; count++) {
            final Command command = source.next(engine.state());
            engine.execute(command);
            final byte[] bytes = engine.encode(command);
            if (bytes.length <= LONGEST) {
                session.write(bytes.length);
                session.writeBytes(bytes);
            }
        }
        return session.toByteArray();
    }
}
