// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryFieldsTest {

    @Test
    void areThoseOfSelectAndOfEveryCondition() {
        ReportQuery query =
                ReportParser.parse("SELECT date, sum(amount) WHERE date >= '2026-01-01' AND (type = 'Invoice' OR"
                        + " (type = 'Adjustment' AND subtype = 'Bonus')) AND assignment_reference = 7");
        assertThat(QueryFields.of(query, ReportKind.ACCOUNT))
                .containsExactly("date", "amount", "type", "subtype", "assignment__reference");
    }

    @Test
    void areTheColumnsThatATimeReportAnswersUnasked() {
        ReportQuery query = ReportParser.parse("WHERE worked_on = '2026-01-01'");
        assertThat(QueryFields.of(query, ReportKind.TIME_BY_COMPANY)).contains("worked_on", "memo", "hours", "charges");
    }
}
