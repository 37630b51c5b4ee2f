package io.stocking.bench.run;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Who is measured, and what its processes need. */
public enum Contender {
    /** This product, with the flags it always has; that nobody listens to its log needs no saying. */
    STOCKING("stocking", "", List.of("-Dslf4j.internal.verbosity=ERROR")),
    /** exchange-core 0.5.3, with the libraries it was released with; their reflection needs these packages open. */
    EXCHANGE_CORE(
            "exchange-core",
            "peer-lib",
            List.of(
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.io=ALL-UNNAMED",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "--add-opens=jdk.compiler/com.sun.tools.javac=ALL-UNNAMED",
                    "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                    "--add-exports=jdk.unsupported/sun.misc=ALL-UNNAMED"));

    private final String label;
    private final String libraryFolder;
    private final List<String> jvmOptions;

    Contender(final String label, final String libraryFolder, final List<String> jvmOptions) {
        this.label = label;
        this.libraryFolder = libraryFolder;
        this.jvmOptions = jvmOptions;
    }

    /** The name in tables and files. */
    public String label() {
        return label;
    }

    List<String> jvmOptions() {
        return jvmOptions;
    }

    /** Class path of its processes: this module, and libraries of its own or those of the product. */
    String classPath() {
        return libraryFolder.isEmpty()
                ? System.getProperty("java.class.path")
                : String.join(
                        File.pathSeparator,
                        jarsIn(BenchFolders.target()),
                        jarsIn(BenchFolders.target().resolve(libraryFolder)));
    }

    private static String jarsIn(final Path folder) {
        return folder.resolve("*").toString();
    }
}
