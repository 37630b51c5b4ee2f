package io.stocking.bench.run;

import java.nio.file.Path;

/** Where this module keeps what its build and its runs make. */
public final class BenchFolders {
    private BenchFolders() {}

    /** The module's target folder, on a real disk. */
    public static Path target() {
        return Path.of(System.getProperty("stocking.root", "."), "benchmarks", "target")
                .toAbsolutePath()
                .normalize();
    }
}
