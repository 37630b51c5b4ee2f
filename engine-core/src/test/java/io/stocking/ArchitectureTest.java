package io.stocking;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows between the packages, and what only the pipeline may touch: see ARCHITECTURE.md. */
@AnalyzeClasses(packages = "io.stocking", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String MESSAGE = "io.stocking.message..";
    private static final String ACCOUNT = "io.stocking.account..";
    private static final String BOOK = "io.stocking.book..";
    private static final String ROUND = "io.stocking.round..";
    private static final String ENGINE = "io.stocking.engine..";
    private static final String PORT = "io.stocking.port..";
    private static final String METER = "io.stocking.meter..";
    private static final String PIPELINE = "io.stocking.pipeline..";
    private static final Set<String> FLOATING_POINT =
            Set.of("float", "double", "java.lang.Float", "java.lang.Double", "java.math.BigDecimal");
    private static final Set<String> WORLD = Set.of(
            "java.io",
            "java.nio.file",
            "java.nio.channels",
            "java.net",
            "java.time",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.logging",
            "java.util.random",
            "org.slf4j",
            "org.agrona.concurrent.status");
    private static final Set<String> WORLDLY_CLASSES = Set.of(
            "java.lang.Thread",
            "java.lang.ThreadLocal",
            "java.lang.Runtime",
            "java.lang.Process",
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.UUID",
            "java.util.Date",
            "java.util.Timer");

    @ArchTest
    static final ArchRule SHOULD_KNOW_NOTHING_OF_OURS_WHEN_MESSAGE = onlyKnows(MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_MESSAGES_WHEN_BOOK = onlyKnows(BOOK, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_MESSAGES_WHEN_ACCOUNT = onlyKnows(ACCOUNT, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_MESSAGES_WHEN_ROUND = onlyKnows(ROUND, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_MESSAGES_WHEN_PORT = onlyKnows(PORT, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_DOMAIN_WHEN_ENGINE = onlyKnows(ENGINE, BOOK, ACCOUNT, ROUND, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_ENGINE_AND_PORTS_WHEN_PIPELINE =
            onlyKnows(PIPELINE, ENGINE, PORT, METER, MESSAGE);

    @ArchTest
    static final ArchRule SHOULD_KNOW_NOTHING_OF_OURS_WHEN_METER = onlyKnows(METER);

    @ArchTest
    static final ArchRule SHOULD_HAVE_A_PLACE_WHEN_CLASS =
            classes().should().resideInAnyPackage(MESSAGE, BOOK, ACCOUNT, ROUND, ENGINE, PORT, METER, PIPELINE);

    @ArchTest
    static final ArchRule SHOULD_SEE_THE_DISRUPTOR_WHEN_PIPELINE_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage(PIPELINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.lmax.disruptor..");

    @ArchTest
    static final ArchRule SHOULD_BE_FREE_OF_THE_WORLD_WHEN_NOT_PIPELINE = noClasses()
            .that()
            .resideOutsideOfPackage(PIPELINE)
            .should()
            .dependOnClassesThat(
                    describe("do IO, tell time, run threads, lock, log or draw", ArchitectureTest::isWorld));

    @ArchTest
    static final ArchRule SHOULD_NOT_ASK_THE_SYSTEM_WHEN_NOT_PIPELINE = noClasses()
            .that()
            .resideOutsideOfPackage(PIPELINE)
            .should()
            .callMethodWhere(describe(
                    "asks the system or waits for a lock",
                    call -> call.getTargetOwner().isEquivalentTo(System.class)
                                    && !call.getName().equals("arraycopy")
                            || call.getTargetOwner().isEquivalentTo(Math.class)
                                    && call.getName().equals("random")
                            || call.getTargetOwner().isEquivalentTo(Object.class)
                                    && Set.of("wait", "notify", "notifyAll").contains(call.getName())));

    @ArchTest
    static final ArchRule SHOULD_NOT_LOCK_WHEN_NOT_PIPELINE = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PIPELINE)
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED);

    @ArchTest
    static final ArchRule SHOULD_NOT_FLOAT_WHEN_FIELD =
            fields().should().notHaveRawType(describe("floating point", ArchitectureTest::isFloatingPoint));

    @ArchTest
    static final ArchRule SHOULD_NOT_FLOAT_WHEN_PARAMETER_OR_RESULT = noCodeUnits()
            .should(be(describe("taking or giving floating point", ArchitectureTest::handlesFloatingPoint)));

    @ArchTest
    static final ArchRule SHOULD_NOT_FLOAT_WHEN_CALLED = noClasses()
            .should()
            .accessTargetWhere(describe("takes or gives floating point", ArchitectureTest::reachesFloatingPoint));

    private static ArchRule onlyKnows(final String from, final String... others) {
        final String[] allowed =
                Stream.concat(Stream.of(from), Stream.of(others)).toArray(String[]::new);
        final DescribedPredicate<JavaClass> elsewhere =
                resideInAnyPackage("io.stocking..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
        return noClasses().that().resideInAPackage(from).should().dependOnClassesThat(elsewhere);
    }

    private static boolean isWorld(final JavaClass type) {
        return WORLD.contains(type.getPackageName()) || WORLDLY_CLASSES.contains(type.getName());
    }

    private static boolean isFloatingPoint(final JavaClass type) {
        return FLOATING_POINT.contains(type.getBaseComponentType().getName());
    }

    private static boolean handlesFloatingPoint(final JavaCodeUnit unit) {
        return isFloatingPoint(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloatingPoint);
    }

    private static boolean reachesFloatingPoint(final JavaAccess<?> access) {
        return access instanceof JavaCall<?> call
                && (isFloatingPoint(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream()
                                .anyMatch(ArchitectureTest::isFloatingPoint));
    }
}
