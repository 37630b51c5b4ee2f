package io.stocking.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs tasks, each in a fresh JVM with the class path and the flags of its contender. */
public final class BenchProcess {
    private static final String CLASS_PATH = "java.class.path";

    private final Path log;

    private BenchProcess(final Path log) {
        this.log = log;
    }

    /** Writes what JMH says into a file below this directory. */
    public static BenchProcess loggingTo(final Path directory) {
        try {
            return new BenchProcess(Files.createDirectories(directory).resolve("jmh.log"));
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot create " + directory, e);
        }
    }

    /** Runs a task in a JVM of its own and hands back its counted passes. */
    public List<BenchPass> run(final BenchTask task) {
        System.err.println("  " + task);
        final ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + task.benchmark().getName().replace(".", "\\.") + "\\." + task.method() + "$")
                .param("contender", task.contender().name())
                .forks(1)
                .warmupIterations(task.effort().warmups())
                .measurementIterations(task.effort().passes())
                .shouldDoGC(true)
                .shouldFailOnError(true)
                .jvmArgsAppend(jvmOptions(task))
                .output(log.toString());
        task.params().forEach(options::param);
        // JMH gives its own class path to the JVMs it starts, and has no option for another one.
        final String ownClassPath = System.getProperty(CLASS_PATH);
        System.setProperty(CLASS_PATH, task.contender().classPath());
        try {
            return passes(new Runner(options.build()).runSingle());
        } catch (final RunnerException e) {
            throw new IllegalStateException(task + " failed: " + e.getMessage() + "; see " + log, e);
        } finally {
            System.setProperty(CLASS_PATH, ownClassPath);
        }
    }

    private static String[] jvmOptions(final BenchTask task) {
        final String heap = task.effort().heapGb() + "g";
        final List<String> options = new ArrayList<>(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseParallelGC"));
        options.addAll(task.contender().jvmOptions());
        return options.toArray(String[]::new);
    }

    private static List<BenchPass> passes(final RunResult result) {
        final List<BenchPass> passes = new ArrayList<>();
        for (final BenchmarkResult process : result.getBenchmarkResults()) {
            for (final IterationResult pass : process.getIterationResults()) {
                passes.add(pass(pass));
            }
        }
        return passes;
    }

    private static BenchPass pass(final IterationResult result) {
        final Map<String, Double> counters = new HashMap<>();
        result.getSecondaryResults().forEach((name, counter) -> counters.put(name, counter.getScore()));
        return new BenchPass(result.getPrimaryResult().getScore(), counters);
    }
}
