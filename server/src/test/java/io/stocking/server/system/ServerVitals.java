package io.stocking.server.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a running server uses at a moment.
 *
 * @param requests how many were sent to it
 * @param journalBytes what its journal takes of the disk
 * @param oldestCommands the oldest file of the command log
 * @param commandFiles files of the command log
 * @param eventFiles files of the event log
 * @param snapshots snapshots
 * @param liveBytes what the objects take that are left after a collection of the whole heap
 * @param descriptors open files and connections
 * @param deletedFiles descriptors and mappings of journal files that are deleted: they take disk space until closed
 */
record ServerVitals(
        long requests,
        long journalBytes,
        String oldestCommands,
        int commandFiles,
        int eventFiles,
        int snapshots,
        long liveBytes,
        int descriptors,
        int deletedFiles) {
    private static final long KILOBYTE = 1 << 10;

    static ServerVitals of(final ServerProcess server, final Path data, final long requests)
            throws IOException, InterruptedException {
        final Path journal = data.resolve("journal");
        final List<String> commandFiles = names(journal.resolve("commands"), ".cq4");
        final List<String> descriptors = descriptors(server);
        return new ServerVitals(
                requests,
                Long.parseLong(output("du", "--summarize", "--block-size=1", journal.toString())
                        .split("\\s")[0]),
                commandFiles.isEmpty() ? "" : commandFiles.get(0),
                commandFiles.size(),
                names(journal.resolve("events"), ".cq4").size(),
                names(journal.resolve("snapshots"), ".sbe").size(),
                liveBytes(server),
                descriptors.size(),
                deleted(journal, Stream.concat(descriptors.stream(), mappings(server).stream())));
    }

    private static List<String> names(final Path folder, final String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The histogram comes behind a full collection; its last line is the sum. */
    private static long liveBytes(final ServerProcess server) throws IOException, InterruptedException {
        final String jcmd = JavaRuntime.current().home().resolve("bin/jcmd").toString();
        final String histogram = output(jcmd, Long.toString(server.pid()), "GC.class_histogram");
        final String total = histogram.substring(histogram.lastIndexOf("Total"));
        return Long.parseLong(total.split("\\s+")[2]);
    }

    private static List<String> descriptors(final ServerProcess server) throws IOException {
        try (Stream<Path> links = Files.list(Path.of("/proc/" + server.pid() + "/fd"))) {
            return links.map(ServerVitals::target).toList();
        }
    }

    private static String target(final Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (final IOException e) {
            return "closed meanwhile";
        }
    }

    private static List<String> mappings(final ServerProcess server) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/maps"));
    }

    private static int deleted(final Path journal, final Stream<String> files) {
        return (int) files.filter(file -> file.contains(journal.toString()) && file.endsWith(" (deleted)"))
                .count();
    }

    private static String output(final String... command) throws IOException, InterruptedException {
        final Process process =
                new ProcessBuilder(command).redirectErrorStream(true).start();
        final String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + text);
        }
        return text;
    }

    /** For people and programs: numbers between commas. */
    String line() {
        return "%d, %d, %s, %d, %d, %d, %d, %d, %d"
                .formatted(
                        requests,
                        journalBytes / KILOBYTE,
                        oldestCommands,
                        commandFiles,
                        eventFiles,
                        snapshots,
                        liveBytes / KILOBYTE,
                        descriptors,
                        deletedFiles);
    }
}
