package io.stocking.bench;

import io.stocking.bench.load.LoadCommand;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's commands that measure. */
@Command(name = "stocking", mixinStandardHelpOptions = true, subcommands = BenchCommand.class)
public final class Main {
    private Main() {}

    /** Exit status: 0 fine, 1 failed, 2 wrong usage. */
    public static void main(final String[] arguments) {
        // Nothing is logged here, which needs no warning.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        final Path root = Path.of(System.getProperty("stocking.root", "."));
        System.exit(new CommandLine(new Main())
                .addSubcommand(new LoadCommand(List.of(root.resolve("stocking").toString())))
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(command, failure))
                .execute(arguments));
    }

    private static int fail(final CommandLine command, final Exception failure) {
        System.err.println(command.getCommandSpec().qualifiedName() + ": " + failure.getMessage());
        return 1;
    }
}
