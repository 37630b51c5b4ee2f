package io.stocking.bench.load.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a Java process on this machine. */
public final class ServerMemory {
    private static final String RESIDENT = "VmRSS:";
    private static final long KIBI = 1024;
    private static final int BYTES_COLUMN = 2;

    private final long pid;

    /** @param pid of the process */
    public ServerMemory(final long pid) {
        this.pid = pid;
    }

    /** Bytes in memory, all in all. */
    public long residentBytes() throws IOException {
        for (final String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith(RESIDENT)) {
                return KIBI * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("process " + pid + " has no " + RESIDENT);
    }

    /** Bytes of the objects that are still reachable; stops the process for a whole collection. */
    public long liveBytes() throws IOException {
        final Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        final Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        final String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.split(" +")[BYTES_COLUMN]))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd says nothing of the heap of " + pid + ": " + said));
    }
}
