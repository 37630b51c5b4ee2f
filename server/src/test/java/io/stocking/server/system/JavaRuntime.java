package io.stocking.server.system;

import io.stocking.server.Stocking;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A Java to run the program under test with, and the options it needs there. */
record JavaRuntime(Path home, int version) {
    private static final int NEEDS_MORE_OPTIONS = 25;
    private static final Path OPTIONS = Path.of("").toAbsolutePath().getParent().resolve("ops/etc");

    static JavaRuntime current() {
        return new JavaRuntime(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** A JDK 25 of Debian's layout, when there is one. */
    static Optional<JavaRuntime> jdk25() throws IOException {
        final Path homes = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(homes)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(homes)) {
            return found.filter(home -> home.getFileName().toString().startsWith("temurin-25"))
                    .map(home -> new JavaRuntime(home, NEEDS_MORE_OPTIONS))
                    .findFirst();
        }
    }

    /** The command line of the program with the class path of this very build, tests left out. */
    List<String> command(final String... arguments) {
        final List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        command.add("@" + OPTIONS.resolve("jvm.options"));
        if (version >= NEEDS_MORE_OPTIONS) {
            command.add("@" + OPTIONS.resolve("jvm25.options"));
        }
        command.add("-cp");
        command.add(classPath());
        command.add(Stocking.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .filter(entry -> !entry.endsWith("-tests.jar"))
                .reduce((before, after) -> before + File.pathSeparator + after)
                .orElseThrow();
    }
}
