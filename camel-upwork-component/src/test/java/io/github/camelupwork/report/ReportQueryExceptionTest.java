// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReportQueryExceptionTest {

    @Test
    void namesTheProblemAndWhatIsAllowedAndPointsAtThePlace() {
        ReportQueryException e =
                new ReportQueryException("'x' is no date", "WHERE date = x", 13, List.of("a date", "a day"));

        assertThat(e)
                .hasMessage("Report query: 'x' is no date; expected a date, a day\n  WHERE date = x\n               ^");
        assertThat(e.problem()).isEqualTo("'x' is no date");
        assertThat(e.expected()).containsExactly("a date", "a day");
    }

    @Test
    void withoutAPlaceThereIsNoCaret() {
        assertThat(new ReportQueryException("bad", "q", -1, List.of())).hasMessage("Report query: bad\n  q");
    }

    @Test
    void ofALongQueryItShowsWhatIsAroundThePlace() {
        String query = "a".repeat(100_000) + "!" + "b".repeat(100_000);

        ReportQueryException e = new ReportQueryException("bad: " + query, query, 100_000, List.of());

        List<String> lines = e.getMessage().lines().toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThan(350));
        assertThat(lines.get(1)).startsWith("  ...a").endsWith("b...");
        assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
        assertThat(e.query()).isEqualTo(query);
    }

    @Test
    void whatWouldForgeALineOfALogIsShownAsSpace() {
        assertThat(new ReportQueryException("'a\nb' is bad", "a\nb\u001B[31m\u2028c", 0, List.of()))
                .hasMessage("Report query: 'a b' is bad\n  a b [31m c\n  ^");
    }
}
