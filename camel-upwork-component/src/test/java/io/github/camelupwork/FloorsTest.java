// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
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
        HOUSE + ".json..",
        HOUSE + ".model..",
        HOUSE + ".ledger..",
        HOUSE + ".exception..",
        HOUSE + ".graphql..",
        HOUSE + ".client..",
        HOUSE + ".page..",
        HOUSE + ".rows..",
        HOUSE + ".payment..",
        HOUSE + ".push.."
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
                .ensureAllClassesAreContainedInArchitecture()
                .withOptionalLayers(true)
                .layer("catalog")
                .definedBy(HOUSE + ".catalog..")
                .layer("exception")
                .definedBy(HOUSE + ".exception..")
                .layer("store")
                .definedBy(HOUSE + ".store..")
                .layer("json")
                .definedBy(HOUSE + ".json..")
                .layer("time")
                .definedBy(HOUSE + ".time..")
                .layer("push")
                .definedBy(HOUSE + ".push..")
                .layer("model")
                .definedBy(HOUSE + ".model..")
                .layer("report")
                .definedBy(HOUSE + ".report..")
                .layer("http")
                .definedBy(HOUSE + ".http..")
                .layer("auth")
                .definedBy(HOUSE + ".auth..")
                .layer("graphql")
                .definedBy(HOUSE + ".graphql..")
                .layer("budget")
                .definedBy(HOUSE + ".budget..")
                .layer("ledger")
                .definedBy(HOUSE + ".ledger..")
                .layer("client")
                .definedBy(HOUSE + ".client..")
                .layer("page")
                .definedBy(HOUSE + ".page..")
                .layer("rows")
                .definedBy(HOUSE + ".rows..")
                .layer("payment")
                .definedBy(HOUSE + ".payment..")
                .layer("transform")
                .definedBy(HOUSE + ".transform..")
                .layer("consumer.position")
                .definedBy(HOUSE + ".consumer.position..")
                .layer("consumer.source")
                .definedBy(HOUSE + ".consumer.source..")
                .layer("options")
                .definedBy(HOUSE + ".options..")
                .layer("runtime")
                .definedBy(HOUSE + ".runtime..")
                .layer("producer")
                .definedBy(HOUSE + ".producer..")
                .layer("consumer")
                .definedBy(HOUSE + ".consumer")
                .layer("health")
                .definedBy(HOUSE + ".health..")
                .layer("console")
                .definedBy(HOUSE + ".console..")
                .layer("metrics")
                .definedBy(HOUSE + ".metrics..")
                .layer("trace")
                .definedBy(HOUSE + ".trace..")
                .layer("tool")
                .definedBy(HOUSE + ".tool..")
                .layer("builder")
                .definedBy(HOUSE + ".builder..")
                .layer("root")
                .definedBy(HOUSE)
                .whereLayer("catalog")
                .mayNotAccessAnyLayer()
                .whereLayer("exception")
                .mayNotAccessAnyLayer()
                .whereLayer("store")
                .mayNotAccessAnyLayer()
                .whereLayer("json")
                .mayNotAccessAnyLayer()
                .whereLayer("time")
                .mayNotAccessAnyLayer()
                .whereLayer("push")
                .mayNotAccessAnyLayer()
                .whereLayer("model")
                .mayOnlyAccessLayers("json", "time")
                .whereLayer("report")
                .mayOnlyAccessLayers("catalog", "json", "time")
                .whereLayer("http")
                .mayNotAccessAnyLayer()
                .whereLayer("auth")
                .mayOnlyAccessLayers("exception", "store", "http", "json", "time")
                .whereLayer("graphql")
                .mayOnlyAccessLayers("catalog", "exception", "json", "time")
                .whereLayer("budget")
                .mayOnlyAccessLayers("catalog", "exception", "store", "json", "time")
                .whereLayer("ledger")
                .mayOnlyAccessLayers("catalog", "exception", "store", "json", "time")
                .whereLayer("client")
                .mayOnlyAccessLayers(
                        "catalog", "exception", "report", "auth", "budget", "ledger", "graphql", "http", "json", "time")
                .whereLayer("page")
                .mayOnlyAccessLayers("catalog", "exception", "report", "client")
                .whereLayer("rows")
                .mayOnlyAccessLayers("catalog", "exception", "report", "graphql", "client", "page", "json", "time")
                .whereLayer("payment")
                .mayOnlyAccessLayers(
                        "catalog", "exception", "ledger", "graphql", "client", "page", "rows", "auth", "json", "time")
                .whereLayer("transform")
                .mayOnlyAccessLayers("catalog", "client", "json", "model")
                .whereLayer("consumer.position")
                .mayOnlyAccessLayers("auth", "store", "client", "json", "time")
                .whereLayer("consumer.source")
                .mayOnlyAccessLayers(
                        "catalog", "exception", "report", "client", "page", "consumer.position", "json", "time")
                .whereLayer("options")
                .mayOnlyAccessLayers(
                        "catalog",
                        "exception",
                        "auth",
                        "http",
                        "budget",
                        "client",
                        "graphql",
                        "ledger",
                        "page",
                        "push",
                        "rows",
                        "transform",
                        "consumer.position",
                        "consumer.source",
                        "json",
                        "time")
                .whereLayer("runtime")
                .mayOnlyAccessLayers(
                        "catalog",
                        "exception",
                        "auth",
                        "budget",
                        "client",
                        "graphql",
                        "http",
                        "ledger",
                        "payment",
                        "rows",
                        "consumer.position",
                        "options")
                .whereLayer("producer")
                .mayOnlyAccessLayers(
                        "catalog",
                        "exception",
                        "auth",
                        "client",
                        "graphql",
                        "ledger",
                        "page",
                        "payment",
                        "rows",
                        "transform",
                        "options",
                        "runtime",
                        "json",
                        "time")
                .whereLayer("consumer")
                .mayOnlyAccessLayers(
                        "catalog",
                        "exception",
                        "client",
                        "graphql",
                        "page",
                        "rows",
                        "consumer.position",
                        "consumer.source",
                        "options",
                        "runtime")
                .whereLayer("health")
                .mayOnlyAccessLayers("auth", "options", "payment", "runtime")
                .whereLayer("console")
                .mayOnlyAccessLayers("auth", "budget", "ledger", "payment", "runtime")
                .whereLayer("metrics")
                .mayOnlyAccessLayers("auth", "budget", "catalog", "client", "ledger", "payment", "runtime")
                .whereLayer("trace")
                .mayOnlyAccessLayers("catalog", "client")
                .whereLayer("tool")
                .mayOnlyAccessLayers("auth", "budget", "catalog", "client", "http", "store")
                .whereLayer("builder")
                .mayOnlyAccessLayers("options")
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer();
        rule.check(house);
    }

    @Test
    void noPackagesFormACircle() {
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(house);
    }

    /** Every package is a room of its own, the root included. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(HOUSE)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
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
