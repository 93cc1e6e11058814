// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReportQueryTest {
    private static final LocalDate FIRST = LocalDate.of(2009, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2009, 10, 31);

    @Property
    void parsingItsTextGivesTheQueryAgain(@ForAll("queries") ReportQuery query) {
        assertThat(ReportParser.parse(query.text())).isEqualTo(query).hasSameHashCodeAs(query);
    }

    @Property
    void aWindowOnlyNarrows(@ForAll("queries") ReportQuery query) {
        ReportQuery narrowed = query.withDateWindow("day", FIRST, LAST);
        assertThat(narrowed.select()).isEqualTo(query.select());
        assertThat(narrowed.orderBy()).isEqualTo(query.orderBy());
        assertThat(narrowed.dateRange("day")).isEqualTo(new DateRange(FIRST, LAST));
        assertThat(narrowed.text())
                .contains(
                        query.where() == null
                                ? "WHERE"
                                : "WHERE " + query.where().text() + " AND");
    }

    @Test
    void narrowsADisjunctionAsAWhole() {
        ReportQuery query = ReportParser.parse("SELECT hours WHERE task = 'a' OR task = 'b' ORDER BY hours");
        assertThat(query.withDateWindow("worked_on", FIRST, null).text())
                .isEqualTo(
                        "SELECT hours WHERE (task = 'a' OR task = 'b') AND worked_on >= '2009-10-01' ORDER BY hours");
        assertThat(query.withDateWindow("worked_on", null, null)).isSameAs(query);
    }

    @Test
    void findsTheDaysThatAConditionLeaves() {
        assertThat(range("day > '2009-09-30' AND day < '2009-11-01' AND task = 'a'"))
                .isEqualTo(new DateRange(FIRST, LAST));
        assertThat(range("day >= 2009-10-01 AND day > 2009-01-01")).isEqualTo(new DateRange(FIRST, null));
        assertThat(range("day = 2009-10-01 OR day = 2009-10-31")).isEqualTo(new DateRange(FIRST, LAST));
        assertThat(range("day = 2009-10-01 OR task = 'a'")).isEqualTo(DateRange.OPEN);
        assertThat(range("task = 'a'")).isEqualTo(DateRange.OPEN);
        assertThat(range("day < 2009-10-01 AND day > 2009-10-31").isEmpty()).isTrue();
        assertThat(range("(day < 2009-10-01 AND day > 2009-10-31) OR day = 2009-10-31"))
                .isEqualTo(new DateRange(LAST, LAST));
        assertThat(ReportParser.parse("SELECT hours").dateRange("day")).isEqualTo(DateRange.OPEN);
    }

    @Test
    void pointsAtADayThatIsNone() {
        assertThatThrownBy(() -> range("day > '2009-10-10-01'"))
                .isInstanceOf(ReportQueryException.class)
                .hasMessageContaining("'2009-10-10-01' is no date")
                .hasMessageEndingWith("\n" + " ".repeat(14) + "^");
    }

    @Test
    void aYearOfMoreThanFourDigitsIsNoDate() {
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "+12009-10-01", "-2009-10-01")) {
            assertThatThrownBy(() -> range("day > '" + day + "'"))
                    .isInstanceOf(ReportQueryException.class)
                    .hasMessageContaining("'" + day + "' is no date");
        }
        assertThat(range("day > '9999-12-31'").from()).isAfter("9999-12-31");
    }

    @Test
    void refusesAValueTheLanguageCannotQuote() {
        assertThatThrownBy(() -> Condition.compare("task", Operator.EQUAL, "both ' and \""))
                .hasMessageContaining("both kinds of quote");
    }

    private static DateRange range(String where) {
        return ReportParser.parse("WHERE " + where).dateRange("day");
    }

    @Provide
    Arbitrary<ReportQuery> queries() {
        Arbitrary<SelectItem> items = Combinators.combine(names(), Arbitraries.of(true, false))
                .as((name, sum) -> sum ? SelectItem.sum(name) : SelectItem.field(name));
        Arbitrary<OrderBy> orders =
                Combinators.combine(items, Arbitraries.of(true, false)).as(OrderBy::new);
        return Combinators.combine(
                        items.list().ofMinSize(1).ofMaxSize(4),
                        conditions(3).injectNull(0.2),
                        orders.list().ofMaxSize(3))
                .as((select, where, orderBy) -> new ReportQuery(select, where, orderBy, ""));
    }

    private Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> leaf = Combinators.combine(names(), Arbitraries.of(Operator.class), literals())
                .as((name, operator, value) -> new Condition.Comparison(FieldName.of(name), operator, value));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<List<Condition>> parts =
                conditions(depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.oneOf(leaf, parts.map(Condition::and), parts.map(Condition::or));
    }

    private Arbitrary<Literal> literals() {
        Arbitrary<String> text = Arbitraries.strings()
                .all()
                .ofMaxLength(12)
                .filter(value -> !(value.contains("'") && value.contains("\"")));
        Arbitrary<String> numbers = Arbitraries.bigDecimals().map(number -> number.toPlainString());
        return Arbitraries.oneOf(
                text.map(Literal::of), numbers.map(Literal::of), numbers.map(number -> new Literal(number, true, -1)));
    }

    private Arbitrary<String> names() {
        return Arbitraries.of("hours", "date", "worked_on", "buyer_team__id", "sum", "limit_", "x1", "_y");
    }
}
