package io.stocking.journal.cli;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.LogReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
        check();
        try {
            if (!Files.isDirectory(commands())) {
                throw new IllegalArgumentException(noJournal());
            }
            return run() ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (final IllegalStateException | IllegalArgumentException e) {
            err().println(e.getMessage());
            return ExitCode.SOFTWARE;
        } catch (final UncheckedIOException e) {
            err().println(e.getMessage() + ": " + e.getCause());
            return ExitCode.SOFTWARE;
        } finally {
            out().flush();
        }
    }

    private String noJournal() {
        if (!Files.isDirectory(directory)) {
            return directory + " is no journal: there is no such directory";
        }
        final Path inside = directory.resolve("journal");
        return directory + " is no journal: it has no directory 'commands'"
                + (Files.isDirectory(JournalDirectory.commands(inside)) ? "; " + inside + " is one" : "");
    }

    /** Refuses options that make no sense. */
    void check() {}

    /** Refuses what cannot be the index of a command; null is none. */
    final void requireIndex(final String option, final Long index) {
        if (index != null && index < 0) {
            throw wrongUsage(option + " " + index + ": commands are numbered from 1");
        }
    }

    /** Nothing behind the last command that is asked for matters, whole or not. */
    static void stopAt(final long lastCommand, final LogReader command, final Walk walk) {
        if (command.commandIndex() == lastCommand) {
            walk.stop();
        }
    }

    final ParameterException wrongUsage(final String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    final CommandSpec spec() {
        return spec;
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

    /** What is wrong with each snapshot, newest first; an empty text for a whole one. */
    final Map<Path, String> snapshotProblems() {
        final Map<Path, String> problems = new LinkedHashMap<>();
        for (final Path snapshot : SnapshotFiles.in(snapshots())) {
            try {
                final String problem = SnapshotFiles.problem(snapshot);
                problems.put(snapshot, problem == null ? "" : problem);
            } catch (final UncheckedIOException e) {
                // An exchange that is running deletes old ones.
                if (Files.exists(snapshot)) {
                    throw e;
                }
            }
        }
        return problems;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
