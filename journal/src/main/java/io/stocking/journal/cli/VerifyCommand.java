package io.stocking.journal.cli;

import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.DamagedRecordException;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.journal.record.RecordSequence;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** {@code journal verify}: every checksum, every number. */
@Command(name = "verify", description = "Checks every record of both logs and every snapshot; names the first bad one.")
final class VerifyCommand extends JournalAction {
    @Override
    boolean run() {
        // Events first: an exchange that is running may add to both, and events never come before their command.
        final EventSequence events = new EventSequence();
        final CommandSequence commands = new CommandSequence();
        boolean whole = verify("events", events(), events);
        whole &= verify("commands", commands(), commands);
        whole &= verifySnapshots();
        if (whole && events.lastWholeIndex() > commands.lastIndex()) {
            err().println("events answer commands up to " + events.lastWholeIndex() + ", but commands end with "
                    + commands.lastIndex());
            return false;
        }
        return whole;
    }

    private boolean verify(final String name, final Path log, final RecordSequence sequence) {
        final Walk walk = new Walk(err(), "verify " + name);
        try (LogReader reader = LogReader.ofOldest(log, sequence)) {
            final long records = walk.through(reader, Long.MAX_VALUE, record -> {});
            reader.checkEnd();
            out().println(name + ": " + records + " records whole, next is " + sequence.expected());
            return true;
        } catch (final DamagedRecordException e) {
            err().println(name + ": " + e.getMessage());
            return false;
        }
    }

    private boolean verifySnapshots() {
        boolean whole = true;
        for (final Path snapshot : SnapshotFiles.in(snapshots())) {
            final String problem = SnapshotFiles.problem(snapshot);
            if (problem == null) {
                out().println(snapshot.getFileName() + ": whole");
            } else {
                err().println(snapshot + " " + problem);
                whole = false;
            }
        }
        return whole;
    }
}
