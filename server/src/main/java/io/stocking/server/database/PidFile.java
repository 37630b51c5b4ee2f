package io.stocking.server.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Remembers a database's process on disk, so that the next start finds it when we were killed. */
final class PidFile {
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);
    private static final int PARTS = 4;

    private final Path file;

    PidFile(final Path file) {
        this.file = file;
    }

    /**
     * A process of an earlier run that is still alive.
     *
     * @param port where it listens
     */
    record Entry(ProcessHandle process, int port, String fingerprint) {
        /** Whether it was started with these terms. */
        boolean has(final String terms) {
            return fingerprint.equals(fingerprintOf(terms));
        }
    }

    void write(final ProcessHandle process, final int port, final String terms) throws IOException {
        final long startedAt =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        final Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, "%d %d %d %s%n".formatted(process.pid(), startedAt, port, fingerprintOf(terms)));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String fingerprintOf(final String terms) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(terms.getBytes(StandardCharsets.UTF_8)));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The process, while it lives. A number alone may by now be another process: its start has to agree too. */
    Optional<Entry> find() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        final String[] parts = Files.readString(file).strip().split(" ");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        final Instant startedAt = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(start ->
                                Duration.between(start, startedAt).abs().compareTo(START_TOLERANCE) < 0)
                        .isPresent())
                .map(process -> new Entry(process, Integer.parseInt(parts[2]), parts[3]));
    }
}
