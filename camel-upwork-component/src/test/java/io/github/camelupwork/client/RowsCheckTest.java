// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Report;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import org.junit.jupiter.api.Test;

class RowsCheckTest {

    private static final Catalog CATALOG = Catalog.load();

    private static Operation operation(String name) {
        return CATALOG.operation(name).orElseThrow();
    }

    private static Binding binding(String operation, Api api, String report) {
        return operation(operation).bindings(api).stream()
                .filter(each -> each.report().name().equals(report))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesWhatNothingFillsAndWhatIsFilled() {
        Binding binding = binding("reports/finance", Api.GRAPHQL, "account");
        for (String tq : new String[] {
            "SELECT provider__id WHERE date > '2026-01-01'",
            "SELECT amount WHERE date > '2026-01-01' AND provider__id = 'x'"
        }) {
            assertThatThrownBy(
                            () -> RowsCheck.checkFilled(operation("reports/finance"), binding, ReportParser.parse(tq)))
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("nothing on GraphQL fills 'provider__id': ")
                    .hasMessageContaining("take provider__reference; what is filled is reference, date, date_due,"
                            + " assignment__reference");
        }
    }

    @Test
    void restFillsEveryField() {
        assertThatCode(() -> RowsCheck.checkFilled(
                        operation("reports/finance"),
                        binding("reports/finance", Api.REST, "account"),
                        ReportParser.parse("SELECT memo")))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhyAReportHasNoRows() {
        assertThatThrownBy(() -> RowsCheck.checkAnswered(
                        operation("reports/earnings"),
                        binding("reports/earnings", Api.GRAPHQL, "earningsByBuyersTeam")))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining(
                        "the API 'graphql' has no rows for the report earningsByBuyersTeam: a client is shown")
                .hasMessageEndingWith("it is there with api=rest");
        assertThatCode(() -> RowsCheck.checkAnswered(
                        operation("reports/earnings"), binding("reports/earnings", Api.REST, "earningsByBuyersTeam")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyFieldOfAReportIsFilledOrSaidNotToBe() {
        for (Operation operation : CATALOG.group("reports")) {
            for (Binding binding : operation.bindings(Api.GRAPHQL)) {
                ReportKind kind = ReportKind.of(binding.report().name());
                Report.Rows rows = binding.report().rows();
                if (rows == null) {
                    assertThat(binding.report().unanswered()).as(kind.id()).isNotBlank();
                    continue;
                }
                Set<String> told = new TreeSet<>(rows.lacks().keySet());
                rows.fields().keySet().stream()
                        .filter(name -> !name.startsWith("_"))
                        .forEach(name -> assertThat(told.add(name)).isTrue());
                told.removeAll(Set.of("week", "month", "year"));
                Set<String> all = new TreeSet<>(kind.table().fields().keySet());
                all.addAll(kind.table().additions());
                assertThat(told).as(kind.id()).containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }
}
