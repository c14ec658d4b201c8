package org.agentdesk.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.agentdesk.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule coreHasNoWindow =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("javafx..", "java.awt..");

    @ArchTest
    static final ArchRule theModelDependsOnNothingButTheInteractionModel =
            classes()
                    .that()
                    .resideInAPackage("..core.model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "..core.model..", "..core.cim..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule whatVendorsSeeStandsAlone =
            classes()
                    .that()
                    .resideInAPackage("..core.cim..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("..core.cim..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theMachineIsPure =
            noClasses()
                    .that()
                    .resideInAPackage("..core.machine..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.io..",
                            "java.net..",
                            "java.nio.file..",
                            "java.util.concurrent..",
                            "org.slf4j..",
                            "io.socket..",
                            "com.fasterxml..",
                            "..core.transport..");

    @ArchTest
    static final ArchRule theMachineHasNoClockAndNoDice =
            noClasses()
                    .that()
                    .resideInAPackage("..core.machine..")
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(java.util.random.RandomGenerator.class);

    @ArchTest
    static final ArchRule theMachineAndTheModelKnowNoTimeZone =
            noClasses()
                    .that()
                    .resideInAnyPackage("..core.machine..", "..core.model..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(
                            java.time.ZoneId.class,
                            java.time.LocalDateTime.class,
                            java.time.ZonedDateTime.class,
                            java.util.TimeZone.class,
                            java.util.Calendar.class);

    @ArchTest
    static final ArchRule onlyTheTransportKnowsTheNetwork =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..core.transport..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.socket..", "okhttp3..", "java.net.http..", "org.json..");

    @ArchTest
    static final ArchRule onlyTheWireKnowsTheJsonLibrary =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..core.wire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule thereIsNoStaticState =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);
}
