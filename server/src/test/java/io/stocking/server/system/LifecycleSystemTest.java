package io.stocking.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, not starting, and stopping. */
class LifecycleSystemTest {
    @TempDir
    private Path data;

    @Test
    void shouldEndWithStatusZeroAndLeaveNothingBehindWhenInterrupted() throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(server.children()).hasSize(2).allMatch(ProcessHandle::isAlive);
            server.interrupt();
            assertThat(server.awaitExit()).as(server.text()).isZero();
            assertThat(server.children()).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void shouldSayWhichPortWhenItIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerProcess server = ServerProcess.launch(
                        Map.of("STOCKING_DATA", data.toString()), "up", "--port=" + taken.getLocalPort())) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.text()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void shouldSayWhoHasTheDataFolderWhenItIsInUse() throws Exception {
        try (ServerProcess first = ServerProcess.start(data);
                ServerProcess second = ServerProcess.launch(Map.of(), "up", "--port=0", "--data=" + data)) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.text()).contains("another server runs with the data folder " + data);
            assertThat(first.children()).allMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void shouldNameTheSettingWhenItIsBad() throws Exception {
        assertWrongUsage(Map.of("STOCKING_SYNC", "sometimes"), "bad setting sync (from the environment)", "up");
        assertWrongUsage(Map.of(), "bad setting port (from --port)", "up", "--port=http");
        assertWrongUsage(Map.of("STOCKING_COLOUR", "red"), "unknown setting STOCKING_COLOUR", "up");
        assertWrongUsage(Map.of(), "Unknown option: --colour", "up", "--colour");
    }

    @Test
    void shouldNameFileLineAndValueWhenTheTapeCannotTrade() throws Exception {
        final Path tape = data.resolve("tape.csv");
        Files.writeString(tape, "seq,time_ns,op,order_id,side,price,size\n1,0,NEW,1,S,cheap,5\n");
        assertNoStart("the tape " + tape + " cannot trade: line 2, column price: 'cheap'", "--round-tape=" + tape);
        final Path missing = data.resolve("missing.csv");
        assertNoStart("the tape " + missing + " cannot trade: there is no such file", "--round-tape=" + missing);
        assertNoStart("the tape " + data + " cannot trade: ", "--round-tape=" + data);
        assertNoStart("a tape cannot trade company 'ACME'", "--round-tape=" + tape, "--round-tape-symbol=ACME");
    }

    private void assertNoStart(final String message, final String... flags) throws Exception {
        try (ServerProcess server = ServerProcess.launch(
                data, Stream.concat(Stream.of("--port=0"), Stream.of(flags)).toArray(String[]::new))) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.text()).contains(message);
        }
    }

    private static void assertWrongUsage(
            final Map<String, String> environment, final String message, final String... arguments) throws Exception {
        try (ServerProcess server = ServerProcess.launch(environment, arguments)) {
            assertThat(server.awaitExit()).isEqualTo(2);
            assertThat(server.text()).contains(message);
        }
    }
}
