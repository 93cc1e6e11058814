// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTableTest {

    @Test
    void holdsTheFieldsOfTheReference() {
        assertThat(ReportTable.TIME.fields()).hasSize(22);
        assertThat(ReportTable.FINANCE.fields()).hasSize(30);
        assertThat(ReportTable.TIME.fields().values())
                .filteredOn(ReportField::aggregatable)
                .extracting(ReportField::name)
                .containsExactly(
                        "hours", "charges", "hours_online", "charges_online", "hours_offline", "charges_offline");
        assertThat(ReportTable.FINANCE.fields().values())
                .filteredOn(ReportField::aggregatable)
                .containsExactly(new ReportField("amount", FieldType.NUMBER, true));
        assertThat(ReportTable.FINANCE.field("po_number"))
                .contains(new ReportField("po_number", FieldType.NUMBER, false));
    }

    @Test
    void conditionsKnowMoreNamesThanSelect() {
        assertThat(ReportTable.FINANCE.field("week")).isEmpty();
        assertThat(ReportTable.FINANCE.conditionType("week")).contains(FieldType.DATE);
        assertThat(ReportTable.FINANCE.conditionType("assignment_reference")).contains(FieldType.NUMBER);
        assertThat(ReportTable.FINANCE.conditionType("provider_id")).contains(FieldType.STRING);
        assertThat(ReportTable.TIME.conditionType("week")).isEmpty();
    }

    @Test
    void onlyDaysHaveAnOrderInConditions() {
        assertThat(ReportTable.operators(FieldType.DATE)).containsExactlyInAnyOrder(Operator.values());
        assertThat(ReportTable.operators(FieldType.NUMBER)).containsExactly(Operator.EQUAL);
        assertThat(ReportTable.operators(FieldType.STRING)).containsExactly(Operator.EQUAL);
    }
}
