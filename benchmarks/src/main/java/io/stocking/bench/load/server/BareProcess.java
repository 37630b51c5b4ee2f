package io.stocking.bench.load.server;

import io.stocking.bench.run.TemporaryFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link BareServer} that runs. */
public final class BareProcess implements AutoCloseable {
    private final TemporaryFolder folder;
    private final ChildProcess process;
    private final InetSocketAddress address;

    private BareProcess(final TemporaryFolder folder, final ChildProcess process) throws IOException {
        this.folder = folder;
        this.process = process;
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(process.awaitReady()));
    }

    /** Starts it on this Java and class path, with the bytes that it answers. */
    public static BareProcess start(final byte[] answer) throws IOException {
        final TemporaryFolder folder = new TemporaryFolder("bare-");
        final Path file = folder.path().resolve("answer");
        ChildProcess process = null;
        try {
            Files.write(file, answer);
            process = ChildProcess.start(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BareServer.class.getName(),
                            file.toString()),
                    folder.path().resolve("bare.log"),
                    BareServer.READY);
            return new BareProcess(folder, process);
        } catch (final IOException | RuntimeException failure) {
            if (process != null) {
                process.close();
            }
            folder.close();
            throw failure;
        }
    }

    /** Where it is. */
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        process.close();
        folder.close();
    }
}
