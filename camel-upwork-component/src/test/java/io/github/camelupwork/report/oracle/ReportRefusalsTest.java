// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.report.ReportChecker;
import io.github.camelupwork.report.ReportKind;
import io.github.camelupwork.report.ReportParser;
import io.github.camelupwork.report.ReportQueryException;
import io.github.camelupwork.report.oracle.Reference.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every field of every report in every place: what the reference allows is accepted, and the rest refused with a reason. */
class ReportRefusalsTest {

    private static final Map<Type, String> VALUES =
            Map.of(Type.DAY, "'2009-10-01'", Type.TEXT, "'x'", Type.NUMBER, "7");

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatIsSelected(ReportKind kind) {
        Reference report = Reference.of(kind.id());
        report.fields().keySet().forEach(name -> {
            if (report.refused().contains(name)) {
                refused(kind, "SELECT " + name, name);
            } else {
                accepted(kind, "SELECT " + name + " ORDER BY " + name);
            }
        });
        refused(kind, "SELECT nothing", "nothing");
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatIsSummed(ReportKind kind) {
        Reference report = Reference.of(kind.id());
        report.fields().forEach((name, type) -> {
            if (type == Type.AMOUNT && !report.refused().contains(name)) {
                accepted(kind, "SELECT sum(" + name + ") ORDER BY " + name);
            } else {
                refused(kind, "SELECT sum(" + name + ")", name);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatIsFilteredBy(ReportKind kind) {
        Reference report = Reference.of(kind.id());
        report.filters().forEach(name -> accepted(kind, filter(report, name, "=", report.filterType(name))));
        List<String> canonical =
                report.filters().stream().map(report::canonical).toList();
        report.fields().keySet().stream()
                .filter(name -> !canonical.contains(name))
                .forEach(name ->
                        refused(kind, filter(report, name, "=", report.fields().get(name)), name));
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void howItIsCompared(ReportKind kind) {
        Reference report = Reference.of(kind.id());
        for (String name : report.filters()) {
            Type type = report.filterType(name);
            for (String operator : List.of("<", "<=", ">", ">=")) {
                if (type == Type.DAY) {
                    accepted(kind, filter(report, name, operator, type));
                } else {
                    refused(kind, filter(report, name, operator, type), name);
                }
            }
            if (type != Type.TEXT) {
                refused(
                        kind,
                        filter(report, name, "=", Type.TEXT),
                        "'x' is no " + (type == Type.DAY ? "date" : "number"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void whatIsOrderedBy(ReportKind kind) {
        List<String> names = Reference.of(kind.id()).selectable();
        names.stream().skip(1).forEach(name -> refused(kind, "SELECT " + names.get(0) + " ORDER BY " + name, name));
    }

    private static String filter(Reference report, String name, String operator, Type type) {
        return "SELECT " + report.selectable().get(0) + " WHERE " + name + " " + operator + " "
                + VALUES.getOrDefault(type, VALUES.get(Type.NUMBER));
    }

    private static void accepted(ReportKind kind, String tq) {
        ReportChecker.check(ReportParser.parse(tq), kind);
    }

    /** Names what was given, points at a place of the query and offers what is allowed. */
    private static void refused(ReportKind kind, String tq, String given) {
        ReportQueryException e = catchThrowableOfType(ReportQueryException.class, () -> accepted(kind, tq));
        assertThat(e).as(kind + ": " + tq).isNotNull();
        assertThat(e.problem()).as(kind + ": " + tq).contains(given);
        assertThat(e.position()).as(kind + ": " + tq).isBetween(0, tq.length() - 1);
        assertThat(e.getMessage()).as(kind + ": " + tq).containsAnyOf("; expected ", "did you mean");
    }
}
