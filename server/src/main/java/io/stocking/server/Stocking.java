package io.stocking.server;

import io.stocking.journal.cli.JournalCommand;
import io.stocking.server.tape.TapeCommand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program behind the launcher's commands {@code up}, {@code journal} and {@code tape}. */
@Command(
        name = "stocking",
        description = "A mock stock exchange that people and bots play together.",
        subcommands = {JournalCommand.class, TapeCommand.class})
public final class Stocking implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "this page")
    private boolean help;

    public static void main(final String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Stocking())
                .addSubcommand("up", UpCommand.commandLine())
                .setParameterExceptionHandler(Stocking::onWrongUsage)
                .setExecutionExceptionHandler(Stocking::onFailure);
    }

    /** What was not understood is named up to its value, which may be a password. */
    private static int onWrongUsage(final ParameterException wrong, final String[] arguments) {
        final CommandLine command = wrong.getCommandLine();
        command.getErr()
                .println(
                        wrong instanceof UnmatchedArgumentException unmatched
                                ? "Unknown option: "
                                        + unmatched.getUnmatched().get(0).split("=", 2)[0]
                                : wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.usage(command.getErr());
        }
        return ExitStatus.WRONG_USAGE;
    }

    private static int onFailure(
            final Exception failure, final CommandLine command, final CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof StartFailure || failure instanceof IOException) {
            command.getErr().println("stocking: " + failure.getMessage());
            return ExitStatus.FAILED;
        }
        throw failure;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
