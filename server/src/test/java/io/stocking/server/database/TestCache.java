package io.stocking.server.database;

import java.nio.file.Path;

/** Where the tests of a build unpack the databases' programs, once. */
final class TestCache {
    private TestCache() {}

    static Path folder() {
        return Path.of("target", "database-programs").toAbsolutePath();
    }
}
