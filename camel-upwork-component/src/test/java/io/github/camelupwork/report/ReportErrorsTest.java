// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ReportErrorsTest {

    @Test
    void anEnvelopeWithoutAnErrorHasNone() {
        assertThat(ReportErrors.in(Map.of("server_time", 1, "message", "welcome")))
                .isEmpty();
        assertThat(ReportErrors.in(Map.of("error", "", "errors", List.of(), "fault", Map.of(), "Error", false)))
                .isEmpty();
        assertThat(ReportErrors.in(Map.of("status", "ok"))).isEmpty();
    }

    @Test
    void theMostTellingMemberIsTheMessage() {
        assertThat(ReportErrors.in(Map.of("error", Map.of("code", 7, "message", "short", "detailed_message", "long"))))
                .contains("long");
        assertThat(ReportErrors.in(Map.of("error", Map.of("code", 7)))).contains("7");
        assertThat(ReportErrors.in(Map.of("error", Map.of("odd", 7)))).contains("{odd=7}");
        assertThat(ReportErrors.in(Map.of("errors", List.of("a", Map.of("reason", "b")))))
                .contains("a; b");
        assertThat(ReportErrors.in(Map.of("status", "error", "message", "no"))).contains("no");
    }

    @Test
    void anAnswerWithoutATableSaysWhatItCan() {
        assertThat(ReportErrors.noTable(Map.of("error", "e", "message", "m")).serverMessage())
                .isEqualTo("e");
        assertThat(ReportErrors.noTable(Map.of("message", "m")).serverMessage()).isEqualTo("m");
        assertThat(ReportErrors.noTable(Map.of()).serverMessage()).isEqualTo("the answer holds no table");
    }
}
