package io.stocking.server;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The star of ARCHITECTURE.md, class by class. */
@AnalyzeClasses(packages = "io.stocking", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {
    @ArchTest
    static final ArchRule modulesFormAStar = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("engine-core")
            .definedBy(
                    "io.stocking.message..",
                    "io.stocking.port..",
                    "io.stocking.meter..",
                    "io.stocking.book..",
                    "io.stocking.account..",
                    "io.stocking.round..",
                    "io.stocking.engine..",
                    "io.stocking.pipeline..")
            .layer("journal")
            .definedBy("io.stocking.journal..")
            .layer("persistence-writer")
            .definedBy("io.stocking.persistence..")
            .layer("game-scheduler")
            .definedBy("io.stocking.game..")
            .layer("gateway-netty")
            .definedBy("io.stocking.gateway..")
            .layer("server")
            .definedBy("io.stocking.server..")
            .whereLayer("engine-core")
            .mayNotAccessAnyLayer()
            .whereLayer("journal")
            .mayOnlyAccessLayers("engine-core")
            .whereLayer("persistence-writer")
            .mayOnlyAccessLayers("engine-core")
            .whereLayer("game-scheduler")
            .mayOnlyAccessLayers("engine-core")
            .whereLayer("gateway-netty")
            .mayOnlyAccessLayers("engine-core", "persistence-writer")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer();
}
