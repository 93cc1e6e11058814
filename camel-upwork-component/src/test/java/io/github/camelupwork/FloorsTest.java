// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.spi.HttpResponseAware;

/** The floors of the house: none looks up, and only the top one knows Camel. */
@AnalyzeClasses(packages = "io.github.camelupwork", importOptions = ImportOption.DoNotIncludeTests.class)
class FloorsTest {

    private static final String HOUSE = "io.github.camelupwork";
    static final String[] WITHOUT_CAMEL = {HOUSE + ".catalog..", HOUSE + ".report..", HOUSE + ".auth..", HOUSE + ".budget..",
        HOUSE + ".ledger..", HOUSE + ".exception..", HOUSE + ".client..", HOUSE + ".page..", HOUSE + ".payment.."};

    @ArchTest
    static final ArchRule ONLY_THE_TOP_KNOWS_CAMEL = noClasses().that().resideInAnyPackage(WITHOUT_CAMEL)
            .should().dependOnClassesThat(resideInAPackage("org.apache.camel..").and(not(type(HttpResponseAware.class))));

    @ArchTest
    static final ArchRule ONE_CLASS_TELLS_CAMEL_THE_STATUS = noClasses().that().resideInAnyPackage(WITHOUT_CAMEL)
            .and(not(type(UpworkException.class))).should().dependOnClassesThat(type(HttpResponseAware.class));

    @ArchTest
    static final ArchRule NO_FLOOR_LOOKS_UP = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(HOUSE + "..")
            .withOptionalLayers(true)
            .layer("catalog").definedBy(HOUSE + ".catalog..")
            .layer("report").definedBy(HOUSE + ".report..")
            .layer("auth").definedBy(HOUSE + ".auth..")
            .layer("exception").definedBy(HOUSE + ".exception..")
            .layer("budget").definedBy(HOUSE + ".budget..")
            .layer("ledger").definedBy(HOUSE + ".ledger..")
            .layer("client").definedBy(HOUSE + ".client..")
            .layer("page").definedBy(HOUSE + ".page..")
            .layer("payment").definedBy(HOUSE + ".payment..")
            .layer("top").definedBy(HOUSE, HOUSE + ".consumer..", HOUSE + ".health..", HOUSE + ".console..", HOUSE + ".transform..")
            .whereLayer("catalog").mayNotAccessAnyLayer()
            .whereLayer("exception").mayNotAccessAnyLayer()
            .whereLayer("report").mayOnlyAccessLayers("catalog")
            .whereLayer("auth").mayNotAccessAnyLayer()
            .whereLayer("budget").mayOnlyAccessLayers("catalog", "exception")
            .whereLayer("ledger").mayOnlyAccessLayers("catalog", "exception")
            .whereLayer("client").mayOnlyAccessLayers("catalog", "report", "auth", "exception", "budget", "ledger")
            .whereLayer("page").mayOnlyAccessLayers("catalog", "exception", "client")
            .whereLayer("payment").mayOnlyAccessLayers("catalog", "exception", "ledger", "client", "page")
            .whereLayer("top").mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that().areStatic().and().areDeclaredInClassesThat(
            resideInAPackage(HOUSE + "..")).should().beFinal();

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .orShould().callMethod(Thread.class, "sleep", long.class, int.class);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses().should().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule MONEY_IS_NO_DOUBLE = fields().that().areDeclaredInClassesThat(resideInAPackage(HOUSE + ".."))
            .should().notHaveRawType(double.class).andShould().notHaveRawType(float.class);
}
