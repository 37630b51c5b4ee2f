package io.stocking.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./stocking bench}: runs the JMH benchmarks by name, with the bytes each command allocates. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Runs benchmarks: book (the order book alone), core (risk, accounts, matching, events).",
            "Each runs in several processes of its own; medians are what counts."
        })
final class BenchCommand implements Callable<Integer> {
    private static final Map<String, Class<?>> BENCHMARKS =
            Map.of("book", OrderBookBenchmark.class, "core", MatchingEngineBenchmark.class);
    private static final List<String> ORDER = List.of("book", "core");
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "book or core; without it, all.")
    private String name;

    @Option(names = "--json", paramLabel = "FILE", description = "also writes the figures to FILE.")
    private File json;

    @Option(names = "--forks", description = "processes a benchmark (default: ${DEFAULT-VALUE}).", defaultValue = "5")
    private int forks;

    @Override
    public Integer call() throws RunnerException, IOException {
        if (name != null && !BENCHMARKS.containsKey(name)) {
            System.err.println("stocking bench: there is no benchmark \"" + name + "\"; there are " + ORDER);
            return 2;
        }
        final ArrayNode figures = new ObjectMapper().createArrayNode();
        for (final String bench : name == null ? ORDER : List.of(name)) {
            run(bench, figures);
        }
        if (json != null) {
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json, figures);
        }
        return 0;
    }

    private void run(final String bench, final ArrayNode figures) throws RunnerException {
        final ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + BENCHMARKS.get(bench).getSimpleName() + "\\.")
                .forks(forks)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        final Collection<RunResult> results = new Runner(options.build()).run();
        for (final RunResult result : results) {
            figures.addObject()
                    .put("bench", bench)
                    .put("engine", "stocking")
                    .put("stream", "steady-" + result.getParams().getParam("restingOrders"))
                    .put(
                            "perSecond",
                            Math.round(result.getPrimaryResult().getStatistics().getPercentile(50)))
                    .put(
                            "bytesPerCommand",
                            result.getSecondaryResults().get(ALLOCATION).getScore());
        }
    }
}
