package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The journal commands, as an operator runs them on a journal. */
record JournalCommands(Path journal) {
    /** Runs one and returns what it printed. */
    String run(final String command, final String... options) throws Exception {
        return run(JavaRuntime.current(), command, options);
    }

    String run(final JavaRuntime java, final String command, final String... options) throws Exception {
        final List<String> arguments = new ArrayList<>(List.of("journal", command));
        arguments.addAll(List.of(options));
        arguments.add(journal.toString());
        try (ServerProcess process = ServerProcess.launch(java, Map.of(), arguments.toArray(String[]::new))) {
            final int status = process.awaitExit();
            assertThat(status).as(process.text()).isZero();
            return process.text();
        }
    }
}
