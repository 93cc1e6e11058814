// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.camelupwork.report.ReportLexer.Kind;
import io.github.camelupwork.report.ReportLexer.Token;

/**
 * Parses the report query language, the part of Google's visualization query language that the reference describes:
 *
 * <pre>
 * [SELECT field | sum(field) [AS alias], ...] [WHERE condition] [ORDER BY column [ASC | DESC], ...]
 * </pre>
 *
 * Keywords are understood in any case; values in single or double quotes, numbers and dates also bare, dates also as
 * {@code date '2009-10-01'}. {@code AS} is this component's own: it names a column in the rows, and ORDER BY knows that name, too.
 * What Google's language has beyond that is refused with a hint at what to do instead. Which fields there are depends on the
 * report, so names are {@link ReportChecker}'s affair.
 */
public final class ReportParser {
    private static final int MAX_DEPTH = 100;

    private static final String NO_PAGING =
            "reports have no paging: narrow the dates in WHERE, or cut the rows in the route";
    private static final String NO_LABELS = "name a column with AS in SELECT, and format its values in the route";
    private static final Map<String, String> REFUSED_CLAUSES = Map.of(
            "group", "GROUP BY is not supported: the fields beside a sum() are grouped by themselves, so leave it out",
            "pivot", "PIVOT is not supported: select the field beside a sum() and pivot the rows in the route",
            "having", "HAVING is not supported: filter the rows in the route",
            "limit", "LIMIT is not supported: " + NO_PAGING,
            "offset", "OFFSET is not supported: " + NO_PAGING,
            "label", "LABEL is not supported: " + NO_LABELS,
            "format", "FORMAT is not supported: " + NO_LABELS,
            "options", "OPTIONS is not supported: leave it out",
            "from", "FROM is not supported: the report itself is the table, so leave it out");
    private static final Set<String> REFUSED_OPERATORS =
            Set.of("like", "contains", "starts", "ends", "matches", "is", "in", "not", "between");
    private static final Set<String> KEYWORDS =
            Set.of("select", "where", "order", "by", "and", "or", "not", "asc", "desc", "as");

    private final String source;
    private final List<Token> tokens;
    private int index;
    private int depth;

    private ReportParser(String source) {
        this.source = source;
        this.tokens = ReportLexer.tokens(source);
    }

    /**
     * @param  tq                   the query as a user wrote it
     * @return                      the query taken apart
     * @throws ReportQueryException if it is blank or not in the language
     */
    public static ReportQuery parse(String tq) {
        return new ReportParser(tq).query();
    }

    private ReportQuery query() {
        if (peek().kind() == Kind.END) {
            throw fail("the query is empty", peek(), "SELECT");
        }
        List<SelectItem> select = accept("select") ? select() : List.of();
        refuseClauses();
        Condition where = accept("where") ? condition() : null;
        refuseClauses();
        List<OrderBy> orderBy = accept("order") ? orderBy(select) : List.of();
        refuseClauses();
        expectEnd();
        return new ReportQuery(select, where, orderBy, source);
    }

    private List<SelectItem> select() {
        if (peek().isSymbol("*")) {
            return List.of(new SelectItem(new FieldName("*", next().position()), false));
        }
        List<SelectItem> items = new ArrayList<>();
        do {
            SelectItem item = selectItem();
            items.add(
                    accept("as")
                            ? new SelectItem(
                                    item.name(), item.sum(), fieldName().name())
                            : item);
        } while (acceptSymbol(","));
        return items;
    }

    private SelectItem selectItem() {
        Token word = peek();
        FieldName name = fieldName();
        if (!acceptSymbol("(")) {
            return new SelectItem(name, false);
        }
        if (!word.isWord("sum")) {
            throw fail(word.shown() + " is not supported, sum() is the only function", word, "sum(");
        }
        FieldName summed = fieldName();
        expectSymbol(")");
        return new SelectItem(summed, true);
    }

    private List<OrderBy> orderBy(List<SelectItem> select) {
        if (!accept("by")) {
            throw unexpected("BY");
        }
        List<OrderBy> criteria = new ArrayList<>();
        do {
            SelectItem item = column(selectItem(), select);
            boolean descending = accept("desc");
            if (!descending) {
                accept("asc");
            }
            criteria.add(new OrderBy(item, descending));
        } while (acceptSymbol(","));
        return criteria;
    }

    /** An order criterion can also be the key of a column, an alias for instance. */
    private static SelectItem column(SelectItem criterion, List<SelectItem> select) {
        return select.contains(criterion) || criterion.sum()
                ? criterion
                : select.stream()
                        .filter(item -> item.key().equals(criterion.name().name()))
                        .map(SelectItem::plain)
                        .findFirst()
                        .orElse(criterion);
    }

    /** Conditions joined by and, or by or; both at one level would leave open what belongs together. */
    private Condition condition() {
        List<Condition> parts = new ArrayList<>(List.of(operand()));
        boolean any = peek().isWord("or");
        while (accept(any ? "or" : "and")) {
            parts.add(operand());
        }
        if (peek().isWord(any ? "and" : "or")) {
            throw fail("AND and OR stand side by side: put the conditions joined by OR in parentheses", peek());
        }
        return any ? Condition.or(parts) : Condition.and(parts);
    }

    private Condition operand() {
        if (!peek().isSymbol("(")) {
            return comparison();
        }
        Token open = next();
        if (++depth > MAX_DEPTH) {
            throw fail("conditions are nested more than " + MAX_DEPTH + " deep", open);
        }
        Condition inner = condition();
        expectSymbol(")");
        depth--;
        return inner;
    }

    private Condition comparison() {
        if (peek().isWord("not")) {
            throw fail("NOT is not supported", peek(), "a field");
        }
        FieldName field = fieldName();
        if (peek().isSymbol("(")) {
            throw fail("functions cannot stand in a condition", peek(), operators());
        }
        return new Condition.Comparison(field, operator(field), literal());
    }

    private Operator operator(FieldName field) {
        Token token = peek();
        if (token.kind() == Kind.WORD && REFUSED_OPERATORS.contains(token.text().toLowerCase(Locale.ROOT))) {
            throw fail(token.shown() + " is not supported", token, operators());
        }
        if (!token.isOperator()) {
            throw fail("'" + field + "' is not compared with anything", token, operators());
        }
        index++;
        return Operator.of(token.text())
                .orElseThrow(() -> fail("the operator " + token.shown() + " is not supported", token, operators()));
    }

    private Literal literal() {
        Token token = next();
        if (token.kind() == Kind.QUOTED) {
            return new Literal(token.text(), false, token.position());
        }
        if (token.isWord("date") && peek().kind() == Kind.QUOTED) {
            return dateLiteral(next());
        }
        if (token.kind() != Kind.WORD || isKeyword(token)) {
            throw fail(token.shown() + " is no value", token, "a value in quotes", "a number", "a date");
        }
        return new Literal(token.text(), Literal.isNumber(token.text()), token.position());
    }

    private Literal dateLiteral(Token quoted) {
        try {
            return new Literal(LocalDate.parse(quoted.text()).toString(), false, quoted.position());
        } catch (DateTimeException e) {
            throw fail(quoted.shown() + " is no date", quoted, "a date as '2009-10-31'");
        }
    }

    private FieldName fieldName() {
        Token token = peek();
        if (token.isSymbol("*")) {
            throw fail("'*' can only stand alone after SELECT", token, "a field");
        }
        if (token.kind() != Kind.WORD || isKeyword(token) || !FieldName.isName(token.text())) {
            throw unexpected("a field");
        }
        index++;
        return new FieldName(token.text(), token.position());
    }

    private void refuseClauses() {
        Token token = peek();
        if (token.kind() == Kind.WORD
                && REFUSED_CLAUSES.containsKey(token.text().toLowerCase(Locale.ROOT))) {
            throw fail(REFUSED_CLAUSES.get(token.text().toLowerCase(Locale.ROOT)), token);
        }
    }

    private void expectEnd() {
        Token token = peek();
        if (token.isWord("select") || token.isWord("where") || token.isWord("order")) {
            throw fail(token.shown() + " is out of place: the order is SELECT, WHERE, ORDER BY, each once", token);
        }
        if (token.kind() != Kind.END) {
            throw unexpected(index == 0 ? "SELECT" : "the end of the query");
        }
    }

    private boolean isKeyword(Token token) {
        return KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    private Token peek() {
        return tokens.get(index);
    }

    private Token next() {
        Token token = tokens.get(index);
        if (token.kind() != Kind.END) {
            index++;
        }
        return token;
    }

    private boolean accept(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            index++;
        }
        return there;
    }

    private boolean acceptSymbol(String symbol) {
        boolean there = peek().isSymbol(symbol);
        if (there) {
            index++;
        }
        return there;
    }

    private void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    private static String[] operators() {
        return new String[] {"=", "<", "<=", ">", ">="};
    }

    private ReportQueryException unexpected(String expected) {
        return fail(peek().shown() + " is unexpected", peek(), expected);
    }

    private ReportQueryException fail(String problem, Token token, String... expected) {
        return new ReportQueryException(problem, source, token.position(), List.of(expected));
    }
}
