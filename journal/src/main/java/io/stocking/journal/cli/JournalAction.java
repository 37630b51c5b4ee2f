package io.stocking.journal.cli;

import io.stocking.journal.JournalDirectory;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the journal commands have in common: the directory, where they print, their exit status. */
@Command(mixinStandardHelpOptions = true)
abstract class JournalAction implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The journal directory, with commands, events and snapshots.")
    private Path directory;

    @Override
    public final Integer call() {
        if (!Files.isDirectory(commands())) {
            throw new ParameterException(
                    spec.commandLine(), directory + " is no journal: it has no directory 'commands'");
        }
        try {
            return run() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (final IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            err().println(e.getMessage());
            return ExitCode.SOFTWARE;
        } finally {
            out().flush();
        }
    }

    /** Does it; false when something is wrong and has been said. */
    abstract boolean run();

    final Path commands() {
        return JournalDirectory.commands(directory);
    }

    final Path events() {
        return JournalDirectory.events(directory);
    }

    final Path snapshots() {
        return JournalDirectory.snapshots(directory);
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
