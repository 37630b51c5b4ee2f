package io.stocking.bench.conservation;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./stocking bench conservation}: not a won and not a share comes or goes. */
@Command(
        name = "conservation",
        mixinStandardHelpOptions = true,
        description = {
            "Drives one engine with random commands of every kind, refused ones too, and follows its events.",
            "At every check each account, holding and order of a snapshot has to be what the events say, all cash",
            "what was paid in, all shares what was brought in, and what is reserved what the open orders need."
        })
public final class ConservationCommand implements Callable<Integer> {
    private static final double NANOS_A_SECOND = 1e9;

    @Option(
            names = "--commands",
            paramLabel = "N",
            description = "default: ${DEFAULT-VALUE}.",
            defaultValue = "100000000")
    private long commands;

    @Option(
            names = "--check-every",
            paramLabel = "N",
            description = "commands between two checks (default: ${DEFAULT-VALUE}).",
            defaultValue = "1000000")
    private long checkEvery;

    @Option(names = "--seed", paramLabel = "N", description = "default: ${DEFAULT-VALUE}.", defaultValue = "20261122")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (commands < 1 || checkEvery < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--commands " + commands + " or --check-every " + checkEvery + " is less than 1");
        }
        final ConservationRun run = new ConservationRun(seed, ConservationRun.newLedger());
        long checks = 0;
        long nanos = 0;
        long stateHash = 0;
        for (long done = 0; done < commands; ) {
            final long next = Math.min(checkEvery, commands - done);
            final long start = System.nanoTime();
            run.execute(next);
            nanos += System.nanoTime() - start;
            done += next;
            stateHash = run.check();
            checks++;
        }
        final double perSecond = commands * NANOS_A_SECOND / nanos;
        System.out.printf(
                Locale.ROOT,
                "seed %d: %,d commands, %,.0f/s with drawing and following them%n",
                seed,
                commands,
                perSecond);
        System.out.println("events: " + run.counts());
        System.out.printf("%d checks, nothing lost; state hash at the last %016x%n", checks, stateHash);
        return 0;
    }
}
