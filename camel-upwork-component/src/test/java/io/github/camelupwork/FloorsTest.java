// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.spi.HttpResponseAware;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The floors of the house: none looks up, and only the top one knows Camel. */
class FloorsTest {

    private static final String HOUSE = "io.github.camelupwork";
    private static final String[] WITHOUT_CAMEL = {
        HOUSE + ".catalog..",
        HOUSE + ".report..",
        HOUSE + ".auth..",
        HOUSE + ".budget..",
        HOUSE + ".store..",
        HOUSE + ".ledger..",
        HOUSE + ".exception..",
        HOUSE + ".graphql..",
        HOUSE + ".client..",
        HOUSE + ".page..",
        HOUSE + ".rows..",
        HOUSE + ".payment.."
    };

    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importUrl(UpworkComponent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation());
        assertThat(house).hasSizeGreaterThan(100);
    }

    @Test
    void onlyTheTopKnowsCamel() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_CAMEL)
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel..").and(not(type(HttpResponseAware.class))));
        rule.check(house);
    }

    @Test
    void oneClassTellsCamelTheStatus() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(WITHOUT_CAMEL)
                .and(not(type(UpworkException.class)))
                .should()
                .dependOnClassesThat(type(HttpResponseAware.class));
        rule.check(house);
    }

    @Test
    void noFloorLooksUp() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(HOUSE + "..")
                .withOptionalLayers(true)
                .layer("catalog")
                .definedBy(HOUSE + ".catalog..")
                .layer("report")
                .definedBy(HOUSE + ".report..")
                .layer("store")
                .definedBy(HOUSE + ".store..")
                .layer("auth")
                .definedBy(HOUSE + ".auth..")
                .layer("exception")
                .definedBy(HOUSE + ".exception..")
                .layer("http")
                .definedBy(HOUSE + ".http..")
                .layer("budget")
                .definedBy(HOUSE + ".budget..")
                .layer("ledger")
                .definedBy(HOUSE + ".ledger..")
                .layer("graphql")
                .definedBy(HOUSE + ".graphql..")
                .layer("client")
                .definedBy(HOUSE + ".client..")
                .layer("page")
                .definedBy(HOUSE + ".page..")
                .layer("rows")
                .definedBy(HOUSE + ".rows..")
                .layer("payment")
                .definedBy(HOUSE + ".payment..")
                .layer("top")
                .definedBy(
                        HOUSE,
                        HOUSE + ".options..",
                        HOUSE + ".runtime..",
                        HOUSE + ".producer..",
                        HOUSE + ".consumer..",
                        HOUSE + ".health..",
                        HOUSE + ".console..",
                        HOUSE + ".transform..")
                .whereLayer("catalog")
                .mayNotAccessAnyLayer()
                .whereLayer("exception")
                .mayNotAccessAnyLayer()
                .whereLayer("report")
                .mayOnlyAccessLayers("catalog")
                .whereLayer("store")
                .mayNotAccessAnyLayer()
                .whereLayer("http")
                .mayNotAccessAnyLayer()
                .whereLayer("auth")
                .mayOnlyAccessLayers("store", "http")
                .whereLayer("graphql")
                .mayOnlyAccessLayers("catalog", "exception")
                .whereLayer("budget")
                .mayOnlyAccessLayers("catalog", "exception", "store")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("catalog", "exception", "store")
                .whereLayer("client")
                .mayOnlyAccessLayers("catalog", "report", "auth", "exception", "budget", "ledger", "graphql", "http")
                .whereLayer("page")
                .mayOnlyAccessLayers("catalog", "report", "exception", "client")
                .whereLayer("rows")
                .mayOnlyAccessLayers("catalog", "report", "exception", "graphql", "client", "page")
                .whereLayer("payment")
                .mayOnlyAccessLayers("catalog", "exception", "ledger", "graphql", "client", "page", "rows")
                .whereLayer("top")
                .mayNotBeAccessedByAnyLayer();
        rule.check(house);
    }

    @Test
    void nothingStaticChanges() {
        ArchRule rule = fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage(HOUSE + ".."))
                .should()
                .beFinal();
        rule.check(house);
    }

    @Test
    void nothingSleeps() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class);
        rule.check(house);
    }

    @Test
    void timeComesFromAClock() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now");
        rule.check(house);
    }

    @Test
    void moneyIsNoDouble() {
        ArchRule rule = fields().that()
                .areDeclaredInClassesThat(resideInAPackage(HOUSE + ".."))
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class);
        rule.check(house);
    }
}
