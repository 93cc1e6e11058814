// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The catalog as it was built into this component. */
class CatalogTest {

    private final Catalog catalog = Catalog.load();

    @Test
    void holdsEveryOperationOfTheReferenceOnce() {
        // and the roles of another user, which the vendor's clients have
        assertThat(references(Api.REST)).hasSize(104).contains("users/rolesOf");
        assertThat(references(Api.V3)).hasSize(12);
        assertThat(references(Api.GRAPHQL)).contains("v3/executeGraphQL", "graphql/milestones/approve");
    }

    @Test
    void hasTheGroupsInOrderAndTogether() {
        assertThat(catalog.groups())
                .isSorted()
                .hasSizeGreaterThanOrEqualTo(23)
                .contains("milestones", "reports", "graphql", "ledger");
        assertThat(catalog.operations()).extracting(Operation::group).isSorted();
    }

    @Test
    void readsAnOperationThatMovesMoney() {
        Binding approve = only("milestones/approve");

        assertThat(approve.effect()).isEqualTo(Effect.MONEY);
        assertThat(approve.method()).isEqualTo("PUT");
        assertThat(approve.server()).hasToString("https://www.upwork.com/api");
        assertThat(approve.body()).isEqualTo(BodyStyle.JSON);
        assertThat(approve.option("milestoneId"))
                .get()
                .extracting(Parameter::in)
                .isEqualTo(Location.PATH);
    }

    @Test
    void mergesTheBindingsOfAllApis() {
        Operation search = catalog.operation("jobs/search").orElseThrow();

        assertThat(search.apis()).containsExactly(Api.REST, Api.V3, Api.GRAPHQL);
    }

    @Test
    void choosesAmongBindingsByRole() {
        assertThat(catalog.operation("offers/list").orElseThrow().bindings(Api.REST))
                .extracting(Binding::when)
                .containsExactlyInAnyOrder(Map.of("role", "client"), Map.of("role", "freelancer"));
    }

    @Test
    void fixesWhatAnAliasDecides() {
        Binding accept = only("offers/accept");

        assertThat(accept.fixed()).containsExactly(Map.entry("name", "accept"));
        assertThat(accept.options()).extracting(Parameter::option).doesNotContain("name");
        assertThat(only("offers/act").options()).extracting(Parameter::option).contains("name");
    }

    @Test
    void unwrapsTheParametersOfMessages() {
        Binding send = catalog.operation("messages/send")
                .orElseThrow()
                .bindings(Api.REST)
                .get(0);

        assertThat(send.wrap()).isEqualTo("story");
        assertThat(send.parameter("message")).get().extracting(Parameter::in).isEqualTo(Location.BODY);
    }

    @Test
    void readsEveryFormOfRule() {
        Set<Class<?>> forms = catalog.operations().stream()
                .flatMap(o -> o.bindings().stream())
                .flatMap(b -> b.rules().stream())
                .flatMap(rule ->
                        rule instanceof Rule.Disputed disputed ? Stream.of(rule, disputed.disputed()) : Stream.of(rule))
                .map(Object::getClass)
                .collect(Collectors.toSet());

        assertThat(forms).containsExactlyInAnyOrder(Rule.class.getPermittedSubclasses());
        assertThat(only("contracts/end").rules()).contains(new Rule.Given("fb_comment", List.of("fb_scores")));
    }

    @Test
    void separatesTheEighteenReportsByTheirSelectors() {
        List<Binding> reports = catalog.group("reports").stream()
                .flatMap(o -> o.bindings(Api.REST).stream())
                .toList();

        assertThat(reports)
                .hasSize(18)
                .allMatch(b -> b.report() != null && b.answer().kind() == Answer.Kind.TABLE);
        assertThat(reports).extracting(b -> b.report().name()).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheErrorsThatReportsAnswerAsSuccesses() {
        assertThat(catalog.operation("reports/finance").orElseThrow().bindings(Api.REST))
                .allSatisfy(b -> assertThat(b.errors()).contains(new DocumentedError(200, "Invalid query")));
    }

    private Binding only(String operation) {
        List<Binding> bindings = catalog.operation(operation).orElseThrow().bindings(Api.REST);
        assertThat(bindings).hasSize(1);
        return bindings.get(0);
    }

    private Set<String> references(Api api) {
        return catalog.operations().stream()
                .flatMap(o -> o.bindings(api).stream())
                .map(Binding::reference)
                .collect(Collectors.toSet());
    }

    @Test
    void isReadOnce() {
        assertThat(Catalog.load()).isSameAs(catalog);
    }

    /** Components of one JVM share it. */
    @Test
    void nothingOfItCanBeChanged() throws ReflectiveOperationException {
        Set<String> kinds = new TreeSet<>();
        List<Object> left = new ArrayList<>(catalog.operations());
        assertThatThrownBy(catalog.operations()::clear).isInstanceOf(UnsupportedOperationException.class);
        while (!left.isEmpty()) {
            Object value = left.remove(left.size() - 1);
            if (value instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
                left.addAll(map.values());
            } else if (value instanceof Collection<?> collection) {
                assertThatThrownBy(collection::clear).isInstanceOf(UnsupportedOperationException.class);
                left.addAll(collection);
            } else if (value instanceof Record) {
                kinds.add(value.getClass().getSimpleName());
                for (RecordComponent part : value.getClass().getRecordComponents()) {
                    Optional.ofNullable(part.getAccessor().invoke(value)).ifPresent(left::add);
                }
            }
        }
        assertThat(kinds).contains("Operation", "Binding", "Parameter", "Document", "Report", "When", "Complete");
    }
}
