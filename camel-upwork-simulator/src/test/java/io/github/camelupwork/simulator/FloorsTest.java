// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.camelupwork.catalog.Catalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the simulator: none looks up, no two packages form a circle, and Camel is needed only where it is pointed to it. */
class FloorsTest {

    private static final String HOUSE = "io.github.camelupwork.simulator";

    private static JavaClasses simulator;
    private static JavaClasses withTheComponent;

    /** Every package is a slice of its own, that of {@link Simulator} among them. */
    private static final SliceAssignment PACKAGES = new SliceAssignment() {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(HOUSE)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of the simulator";
        }
    };

    @BeforeAll
    static void read() {
        simulator = new ClassFileImporter()
                .importUrl(Simulator.class.getProtectionDomain().getCodeSource().getLocation());
        withTheComponent = new ClassFileImporter()
                .importUrls(List.of(
                        Simulator.class.getProtectionDomain().getCodeSource().getLocation(),
                        Catalog.class.getProtectionDomain().getCodeSource().getLocation()));
        assertThat(simulator).hasSizeGreaterThan(100);
    }

    @Test
    void noCircles() {
        slices().assignedFrom(PACKAGES).should().beFreeOfCycles().check(simulator);
    }

    @Test
    void noFloorLooksUp() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(HOUSE + "..")
                .layer("junit")
                .definedBy(HOUSE + ".junit")
                .layer("camel")
                .definedBy(HOUSE + ".camel")
                .layer("entrance")
                .definedBy(HOUSE)
                .layer("server")
                .definedBy(HOUSE + ".server")
                .layer("backend")
                .definedBy(HOUSE + ".backend")
                .layer("graphql")
                .definedBy(HOUSE + ".graphql")
                .layer("auth")
                .definedBy(HOUSE + ".auth")
                .layer("record")
                .definedBy(HOUSE + ".record")
                .layer("push")
                .definedBy(HOUSE + ".push")
                .layer("mood")
                .definedBy(HOUSE + ".mood")
                .layer("http")
                .definedBy(HOUSE + ".http")
                .layer("operation")
                .definedBy(HOUSE + ".operation")
                .layer("fault")
                .definedBy(HOUSE + ".fault")
                .layer("state")
                .definedBy(HOUSE + ".state")
                .layer("json")
                .definedBy(HOUSE + ".json")
                .layer("time")
                .definedBy(HOUSE + ".time")
                .whereLayer("junit")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("camel")
                .mayOnlyBeAccessedByLayers("junit")
                .whereLayer("entrance")
                .mayOnlyBeAccessedByLayers("junit", "camel")
                .whereLayer("server")
                .mayOnlyBeAccessedByLayers("entrance")
                .whereLayer("backend")
                .mayOnlyBeAccessedByLayers("entrance", "server")
                .whereLayer("graphql")
                .mayOnlyBeAccessedByLayers("entrance", "server", "backend")
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("entrance", "server")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("entrance", "server")
                .whereLayer("push")
                .mayOnlyBeAccessedByLayers("entrance", "server")
                .whereLayer("mood")
                .mayOnlyBeAccessedByLayers("junit", "entrance", "server", "backend", "graphql", "auth")
                .whereLayer("http")
                .mayOnlyBeAccessedByLayers("entrance", "server", "auth", "record", "mood")
                .whereLayer("operation")
                .mayOnlyAccessLayers("state", "json")
                .whereLayer("fault")
                .mayNotAccessAnyLayer()
                .whereLayer("state")
                .mayNotAccessAnyLayer()
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("time")
                .mayNotAccessAnyLayer()
                .check(simulator);
    }

    /** What the jar leaves out is never reached: the classes of the component that the simulator uses need none of it. */
    @Test
    void nothingReachesWhatTheJarLeavesOut() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + "..")
                .and()
                .resideOutsideOfPackages(HOUSE + ".camel", HOUSE + ".junit")
                .should()
                .transitivelyDependOnClassesThat(resideInAPackage("org.apache.camel..")
                        .or(resideInAPackage("com.github.scribejava.."))
                        .or(resideInAPackage("com.github.benmanes.."))
                        .or(resideInAPackage("org.h2..")))
                .check(withTheComponent);
    }

    @Test
    void nothingStaticChanges() {
        ArchRule rule = fields().that().areStatic().should().beFinal();
        rule.check(simulator);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(simulator);
    }

    @Test
    void nothingSleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(simulator);
    }

    @Test
    void junitIsNeededByItsPackageAlone() {
        classes()
                .that()
                .resideOutsideOfPackage(HOUSE + ".junit")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("org.junit..")))
                .check(simulator);
    }
}
