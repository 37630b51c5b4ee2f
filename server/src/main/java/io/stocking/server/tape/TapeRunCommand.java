package io.stocking.server.tape;

import io.stocking.game.tape.TapeResult;
import io.stocking.game.tape.TapeRun;
import io.stocking.game.tape.file.TapeFormatException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stocking tape run}: a tape through ring, journal and matching, as a server would run it. */
@Command(name = "run", description = "Drives an order-flow tape through the real pipeline.")
final class TapeRunCommand implements Callable<Integer> {
    private static final int FINE = 0;
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this page")
    private boolean help;

    @Parameters(paramLabel = "COMMANDS", description = "the tape, CSV; packed when its name ends in .gz")
    private Path commands;

    @Option(names = "--fills", paramLabel = "FILE", description = "write the trades here")
    private Path fills;

    @ArgGroup(exclusive = false)
    private DepthOptions depth = new DepthOptions();

    /** Where and when to write the book. */
    static final class DepthOptions {
        @Option(
                names = "--depth",
                required = true,
                paramLabel = "FILE",
                description = "write the book here, ten levels a side, at the end of the tape")
        private Path file;

        @Option(
                names = "--depth-at",
                paramLabel = "FILE",
                description = "write it after every command that the first column of this file names")
        private Path at;
    }

    @Override
    public Integer call() throws Exception {
        final PrintWriter out = spec.commandLine().getOut();
        final TapeRun.Context context = new TapeRun.Context()
                .tape(commands)
                .fills(fills)
                .depth(depth.file)
                .depthAt(depth.at);
        try (TapeStage exchange = TapeStage.inTemporaryDirectory()) {
            final TapeRun run = new TapeRun(context);
            final TapeResult result = exchange.drive(run);
            print(result, exchange.stateHash(), out);
            return FINE;
        } catch (final TapeFormatException e) {
            spec.commandLine().getErr().println("stocking: " + commands + ": " + e.getMessage());
            return FAILED;
        } catch (final IOException e) {
            spec.commandLine().getErr().println("stocking: " + describe(e));
            return FAILED;
        }
    }

    private static String describe(final IOException failure) {
        return failure instanceof NoSuchFileException
                ? "there is no file " + failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static void print(final TapeResult result, final long stateHash, final PrintWriter out) {
        final double seconds = result.elapsedNanos() / (double) TimeUnit.SECONDS.toNanos(1);
        out.printf("commands    %,d in %.3f s, %,.0f/s%n", result.commands(), seconds, result.commands() / seconds);
        out.printf("trades      %,d%n", result.trades());
        out.printf(
                "rejections  %,d%n",
                result.rejections().values().stream().mapToLong(Long::longValue).sum());
        result.rejections().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.printf("            %,d %s%n", entry.getValue(), entry.getKey()));
        out.printf("state hash  %016x%n", stateHash);
        out.flush();
    }
}
