package io.stocking.journal.cli;

import io.stocking.journal.file.DamagedRecordException;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.journal.record.RecordSequence;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;

/** {@code journal verify}: every checksum, every number. */
@Command(
        name = "verify",
        description =
                "Checks every record of both logs and every snapshot; names the first bad one of each, what is lost"
                        + " and what to do.")
final class VerifyCommand extends JournalAction {
    @Override
    boolean run() {
        // Events first: an exchange that is running may add to both, and events never come before their command.
        final EventSequence events = new EventSequence();
        final CommandSequence commands = new CommandSequence();
        boolean whole = verify("events", events(), events, damage -> Advice.onEvents(events(), firstCommand()));
        whole &= verify("commands", commands(), commands, damage -> Advice.onCommands(damage, events.lastWholeIndex()));
        whole &= verifySnapshots();
        if (whole && events.lastWholeIndex() > commands.lastIndex()) {
            err().println("events answer commands up to " + events.lastWholeIndex() + ", but commands end with "
                    + commands.lastIndex());
            err().println("  " + Advice.onMissingEnd(commands.lastIndex()));
            return false;
        }
        return whole;
    }

    private long firstCommand() {
        try (LogReader reader = LogReader.ofOldest(commands(), new CommandSequence())) {
            return reader.next() ? reader.commandIndex() : 0;
        } catch (final DamagedRecordException e) {
            return 0;
        }
    }

    private boolean verify(
            final String name,
            final Path log,
            final RecordSequence sequence,
            final Function<DamagedRecordException, String> advice) {
        final Walk walk = new Walk(err(), "verify " + name);
        try (LogReader reader = LogReader.ofOldest(log, sequence)) {
            final long records = walk.through(reader, Long.MAX_VALUE, record -> {});
            reader.checkEnd();
            out().println(name + ": " + records + " records whole, next is " + sequence.expected());
            return true;
        } catch (final DamagedRecordException e) {
            err().println(name + ": " + e.getMessage());
            err().println("  " + advice.apply(e));
            return false;
        }
    }

    private boolean verifySnapshots() {
        boolean whole = true;
        for (final Map.Entry<Path, String> snapshot : snapshotProblems().entrySet()) {
            if (snapshot.getValue().isEmpty()) {
                out().println(snapshot.getKey().getFileName() + ": whole");
            } else {
                err().println(snapshot.getKey() + " " + snapshot.getValue());
                err().println("  " + Advice.onSnapshot());
                whole = false;
            }
        }
        return whole;
    }
}
