package io.stocking.journal.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code journal}: looks into a journal directory without a claim on it, whether an exchange runs there or not. */
@Command(
        name = "journal",
        description = "Looks into a journal directory: what is in it, is it whole, print it, replay it.",
        mixinStandardHelpOptions = true,
        subcommands = {DescribeCommand.class, VerifyCommand.class, DumpCommand.class, ReplayCommand.class})
public final class JournalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of describe, verify, dump, replay?");
    }
}
