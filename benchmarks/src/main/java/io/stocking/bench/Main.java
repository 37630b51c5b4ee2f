package io.stocking.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The launcher's commands that measure. */
@Command(name = "stocking", mixinStandardHelpOptions = true, subcommands = BenchCommand.class)
public final class Main {
    private Main() {}

    /** Exit status: 0 fine, 1 failed, 2 wrong usage. */
    public static void main(final String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure))
                .execute(arguments));
    }

    private static int fail(final Exception failure) {
        System.err.println("stocking bench: " + failure.getMessage());
        return 1;
    }
}
