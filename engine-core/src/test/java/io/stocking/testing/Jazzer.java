package io.stocking.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fuzzes a target under Jazzer, in a process of its own since its agent rewrites classes. A target is a public class with
 * {@code public static void fuzzerTestOneInput(byte[])}; what it throws is a finding, and so are a hang and too much memory.
 * Everything it leaves is in {@code target/fuzz/TARGET}. {@code -Dstocking.seed=N} repeats a run.
 */
public final class Jazzer {
    private static final Path DIRECTORY = Path.of("target/fuzz");
    private static final Pattern COVERAGE = Pattern.compile("DONE +cov: (\\d+)");
    private static final Pattern RUNS = Pattern.compile("Done (\\d+) runs");
    private static final int HANG_SECONDS = 60;
    private static final int MAX_INPUT_LENGTH = 4_096;
    private static final int MAX_HEAP_MB = 512;
    private static final boolean SOAK = Boolean.getBoolean("stocking.soak");
    private static final long LIMIT_MINUTES = 20;

    private final Class<?> target;
    private final Path directory;
    private final long seed = Long.getLong("stocking.seed", 1);

    private Jazzer(final Class<?> target) {
        this.target = target;
        directory = DIRECTORY.resolve(target.getSimpleName()).toAbsolutePath();
    }

    /**
     * What a run without a finding has done.
     *
     * @param executions inputs tried
     * @param coverage edges of the code reached
     */
    public record Run(long executions, long coverage) {}

    /**
     * How long to try.
     *
     * @param runs inputs, unless told otherwise
     * @param soakSeconds with {@code -Dstocking.soak=true}
     */
    public record Effort(int runs, int soakSeconds) {
        private String flag() {
            return SOAK ? "-max_total_time=" + soakSeconds : "-runs=" + runs;
        }
    }

    /**
     * Feeds mutated inputs to a target.
     *
     * @param instrumented names of classes whose code guides the mutations, as {@code io.stocking.**}
     * @param seeds inputs to start from
     * @throws AssertionError with the output, the seed and the file of the input when something was found
     */
    public static Run fuzz(
            final Class<?> target, final String instrumented, final Effort effort, final List<byte[]> seeds)
            throws IOException, InterruptedException {
        return new Jazzer(target).run(instrumented, effort, seeds);
    }

    private Run run(final String instrumented, final Effort effort, final List<byte[]> seeds)
            throws IOException, InterruptedException {
        final Path corpus = freshDirectory("corpus");
        final Path findings = freshDirectory("findings");
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        // No input is made longer than the longest one there is.
        Files.writeString(corpus.resolve("long"), " ".repeat(MAX_INPUT_LENGTH));
        final Path log = directory.resolve("output.txt");
        final Process process = process(
                log,
                "--target_class=" + target.getName(),
                "--instrumentation_includes=" + instrumented,
                "--custom_hook_includes=" + instrumented,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-seed=" + seed,
                effort.flag(),
                "-timeout=" + HANG_SECONDS,
                "-max_len=" + MAX_INPUT_LENGTH,
                "-rss_limit_mb=0",
                corpus.toString());
        try {
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                throw finding("does not end", log);
            }
        } finally {
            process.destroyForcibly();
        }
        return result(process.exitValue(), log);
    }

    private Run result(final int status, final Path log) throws IOException {
        final String output = Files.readString(log);
        final Matcher coverage = COVERAGE.matcher(output);
        final Matcher runs = RUNS.matcher(output);
        if (status != 0 || !coverage.find() || !runs.find()) {
            throw finding("ended with " + status, log);
        }
        return new Run(Long.parseLong(runs.group(1)), Long.parseLong(coverage.group(1)));
    }

    private AssertionError finding(final String what, final Path log) throws IOException {
        return new AssertionError(String.format(
                Locale.ROOT,
                "%s %s, seed %d; inputs are in %s:%n%s",
                target.getName(),
                what,
                seed,
                directory.resolve("findings"),
                Files.readString(log)));
    }

    private Process process(final Path log, final String... arguments) throws IOException {
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx" + MAX_HEAP_MB + "m",
                "com.code_intelligence.jazzer.Jazzer"));
        command.addAll(List.of(arguments));
        final ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private Path freshDirectory(final String name) throws IOException {
        final Path fresh = directory.resolve(name);
        if (Files.isDirectory(fresh)) {
            try (var files = Files.list(fresh)) {
                for (final Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(fresh);
    }
}
