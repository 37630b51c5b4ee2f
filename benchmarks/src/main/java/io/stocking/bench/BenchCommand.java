package io.stocking.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.stocking.bench.book.BookComparison;
import io.stocking.bench.conservation.ConservationCommand;
import io.stocking.bench.core.CoreComparison;
import io.stocking.bench.growth.GrowthComparison;
import io.stocking.bench.metering.MeteringComparison;
import io.stocking.bench.persistence.PersistenceComparison;
import io.stocking.bench.pipeline.LatencyComparison;
import io.stocking.bench.pipeline.PipelineComparison;
import io.stocking.bench.run.BenchFolders;
import io.stocking.bench.run.BenchProcess;
import io.stocking.bench.run.Comparison;
import io.stocking.bench.run.Figure;
import io.stocking.bench.snapshot.SnapshotComparison;
import io.stocking.pipeline.WaitPolicy;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./stocking bench}: this product and exchange-core side by side. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = ConservationCommand.class,
        description = {
            "Measures Stocking and exchange-core side by side, on the same streams, in turns:",
            "  book      the order book alone, with the referee's consensus",
            "  core      risk, matching and events on one thread",
            "  pipeline  ring, journal, engine and answers, as fast as they go",
            "  latency   the same at fixed rates, beside what the machine does to a thread without work",
            "  growth    Stocking alone: cost of a command by orders, instruments, accounts; heap of each",
            "  snapshot  Stocking alone: for how long a snapshot stops the engine",
            "  metering  Stocking alone: the pipeline with its own measurements and without",
            "  persistence  Stocking alone: rows a second into MariaDB, beside what it takes from a client that has them",
            "Every measurement but the last is a fresh process; medians are what counts."
        })
final class BenchCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "one of them; without it, all.")
    private String name;

    @Option(names = "--json", paramLabel = "FILE", description = "also writes the figures to FILE.")
    private File json;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description = "processes a contender gets on each stream (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    private int forks;

    @Option(
            names = "--wait",
            paramLabel = "POLICY",
            description = "how Stocking's threads wait: blocking, parking, yielding, busy-spin"
                    + " (default: ${DEFAULT-VALUE}).",
            defaultValue = "blocking")
    private String wait;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        final Map<String, Supplier<Comparison>> comparisons = comparisons(waitPolicy());
        if (name != null && !comparisons.containsKey(name)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no benchmark \"" + name + "\"; there are " + comparisons.keySet());
        }
        if (forks < 1) {
            throw new ParameterException(spec.commandLine(), "--forks " + forks + " is less than 1");
        }
        final BenchProcess process =
                BenchProcess.loggingTo(BenchFolders.target().resolve("bench-logs"));
        final List<Figure> figures = new ArrayList<>();
        for (final String bench : name == null ? comparisons.keySet() : List.of(name)) {
            figures.addAll(comparisons.get(bench).get().run(process, forks));
        }
        if (json != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json, figures);
        }
        return 0;
    }

    private WaitPolicy waitPolicy() {
        return Stream.of(WaitPolicy.values())
                .filter(policy -> policy.name().equalsIgnoreCase(wait.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--wait " + wait + " is not blocking, parking, yielding or busy-spin"));
    }

    private static Map<String, Supplier<Comparison>> comparisons(final WaitPolicy waitPolicy) {
        final Map<String, Supplier<Comparison>> comparisons = new LinkedHashMap<>();
        comparisons.put("book", BookComparison::new);
        comparisons.put("core", CoreComparison::new);
        comparisons.put("pipeline", () -> new PipelineComparison(waitPolicy));
        comparisons.put("latency", () -> new LatencyComparison(waitPolicy));
        comparisons.put("growth", GrowthComparison::new);
        comparisons.put("snapshot", SnapshotComparison::new);
        comparisons.put("metering", () -> new MeteringComparison(waitPolicy));
        comparisons.put("persistence", PersistenceComparison::new);
        return comparisons;
    }
}
