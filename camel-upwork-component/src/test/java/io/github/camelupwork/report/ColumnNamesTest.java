// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

    private static final List<SelectItem> ASKED = ReportParser.parse(
                    "SELECT provider_id AS who, sum(hours), sum(charges) AS cost")
            .select();

    @ParameterizedTest
    @ValueSource(strings = {"sum(hours)", "sum-hours", "sum hours", "Sum(hours)", "SUM_hours", "hours", "column2"})
    void aSumHasOneNameWhateverTheServerCallsIt(String id) {
        assertThat(named(ASKED, "provider_id", id, "sum-charges")).containsExactly("who", "sum_hours", "cost");
    }

    @Test
    void columnsInAnotherOrderAreKnownByTheirNames() {
        assertThat(named(ASKED, "sum-charges", "provider_id", "sum-hours")).containsExactly("cost", "who", "sum_hours");
    }

    @Test
    void withoutAQuerySumsAreNamedAndTheRestStays() {
        assertThat(named(List.of(), "provider_id", "sum-hours", "Some thing"))
                .containsExactly("provider_id", "sum_hours", "Some thing");
    }

    @Test
    void moreColumnsThanWereAskedForAreNotNamedByPlace() {
        assertThat(named(ASKED, "provider_id", "column2", "sum-charges", "more"))
                .containsExactly("who", "column2", "cost", "more");
    }

    private static List<String> named(List<SelectItem> asked, String... ids) {
        return new ColumnNames(asked)
                        .of(Stream.of(ids)
                                .map(id -> ReportColumn.of(id, FieldType.NUMBER))
                                .toList())
                        .stream()
                        .map(ReportColumn::id)
                        .toList();
    }
}
