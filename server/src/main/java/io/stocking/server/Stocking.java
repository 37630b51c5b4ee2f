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
                .setExecutionExceptionHandler(Stocking::onFailure);
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
