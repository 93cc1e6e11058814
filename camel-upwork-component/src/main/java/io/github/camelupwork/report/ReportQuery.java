// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A parsed report query. Two queries are equal if they ask for the same, regardless of how they were written.
 *
 * @param select  the columns; empty if SELECT was omitted, the single name {@code *} for a star
 * @param where   the condition, null if there is none
 * @param orderBy the criteria of order, the weightiest first; perhaps none
 * @param source  the text that the positions within refer to; no part of equality
 */
public record ReportQuery(List<SelectItem> select, Condition where, List<OrderBy> orderBy, String source) {

    /** Takes copies of the lists. */
    public ReportQuery {
        select = List.copyOf(select);
        orderBy = List.copyOf(orderBy);
        Objects.requireNonNull(source, "source");
    }

    /**
     * Builds a query from its parts, as if its {@link #text()} had been parsed.
     *
     * @param  select  the columns, perhaps none
     * @param  where   the condition or null
     * @param  orderBy the criteria of order, perhaps none
     * @return         the query
     */
    public static ReportQuery of(List<SelectItem> select, Condition where, List<OrderBy> orderBy) {
        return ReportParser.parse(new ReportQuery(select, where, orderBy, "").text());
    }

    /** @return true if all fields are requested by a star. */
    public boolean star() {
        return select.size() == 1 && select.get(0).name().name().equals("*");
    }

    /**
     * The query in its plainest spelling, as the reference's examples have it: keywords in capitals, single quotes, OR in
     * parentheses, and with the aliases. Parsing it gives an equal query.
     *
     * @return the text, never blank for a parsed query
     */
    public String text() {
        List<String> clauses = new ArrayList<>();
        if (!select.isEmpty()) {
            clauses.add("SELECT " + select.stream().map(SelectItem::selected).collect(Collectors.joining(", ")));
        }
        if (where != null) {
            clauses.add("WHERE " + where.text());
        }
        if (!orderBy.isEmpty()) {
            clauses.add("ORDER BY " + orderBy.stream().map(OrderBy::text).collect(Collectors.joining(", ")));
        }
        return String.join(" ", clauses);
    }

    /** @return true if the query gives a column an alias. */
    public boolean hasAliases() {
        return select.stream().anyMatch(item -> item.alias() != null);
    }

    /** @return the query without aliases, which Upwork's language does not have. */
    public ReportQuery withoutAliases() {
        return new ReportQuery(select.stream().map(SelectItem::plain).toList(), where, orderBy, source);
    }

    /**
     * Narrows the query to a window of days, in addition to what it already asks.
     *
     * @param  field a field that holds days, {@code worked_on} or {@code date} for instance
     * @param  from  the first day, null for no beginning
     * @param  to    the last day (included), null for no end
     * @return       the narrowed query; this one if the window is open on both sides
     */
    public ReportQuery withDateWindow(String field, LocalDate from, LocalDate to) {
        List<Condition> parts = new ArrayList<>();
        if (where != null) {
            parts.add(where);
        }
        if (from != null) {
            parts.add(Condition.compare(field, Operator.GREATER_OR_EQUAL, from));
        }
        if (to != null) {
            parts.add(Condition.compare(field, Operator.LESS_OR_EQUAL, to));
        }
        return from == null && to == null ? this : of(select, Condition.and(parts), orderBy);
    }

    /**
     * The days that rows of this query can have in a field: no row outside the range can fulfill the condition.
     *
     * @param  field                the field's name
     * @return                      the range, open where the condition sets no bound
     * @throws ReportQueryException if the field is compared with something that is no day
     */
    public DateRange dateRange(String field) {
        return new DateBounds(this, field).of(where);
    }

    /** An error of this query, pointing at a place in its source. */
    ReportQueryException error(String problem, int position, List<String> expected) {
        return new ReportQueryException(problem, source, position, expected);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportQuery that
                && select.equals(that.select)
                && Objects.equals(where, that.where)
                && orderBy.equals(that.orderBy);
    }

    @Override
    public int hashCode() {
        return Objects.hash(select, where, orderBy);
    }

    @Override
    public String toString() {
        return text();
    }
}
