// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.tooling;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Location;
import io.github.camelupwork.catalog.Report;

/** Writes what fills the fields of reports on GraphQL, what nothing fills, and which reports have no rows, as a page. */
final class ReportFieldsGenerator {

    static final String PAGE = "report-fields.adoc";

    private static final String HEADER = """
            // Licensed under the Apache License, Version 2.0; see LICENSE.
            // Generated from the documents in src/main/upwork/graphql/reports; changes belong there.
            """;

    private ReportFieldsGenerator() {}

    static void generate(List<Group> groups, Output pages) throws IOException {
        List<Binding> reports = groups.stream()
                .filter(group -> group.name().equals(ReportDocuments.GROUP))
                .flatMap(group -> group.operations().stream())
                .flatMap(operation -> operation.bindings().stream())
                .filter(binding -> binding.api() == Api.GRAPHQL && binding.report() != null)
                .toList();
        if (!reports.isEmpty()) {
            pages.write(PAGE, page(reports));
        }
    }

    private static String page(List<Binding> reports) {
        StringBuilder page = new StringBuilder(HEADER);
        tables(reports)
                .forEach((title, rows) ->
                        page.append("\n.").append(title).append('\n').append(fields(rows)));
        return page.append("\n.Reports without rows\n")
                .append(unanswered(reports))
                .toString();
    }

    /** Reports of one table are filled alike. */
    private static Map<String, Report.Rows> tables(List<Binding> reports) {
        Map<String, Report.Rows> tables = new LinkedHashMap<>();
        reports.stream()
                .filter(binding -> binding.report().rows() != null)
                .forEach(binding -> tables.putIfAbsent(
                        binding.report().rows().term() == null
                                ? "`reports/time` and `reports/hours`"
                                : "`reports/finance`, `reports/billings` and `reports/earnings`",
                        binding.report().rows()));
        return tables;
    }

    private static String fields(Report.Rows rows) {
        return table("2,4,4", "Field", "Filled from", "What is not certain")
                + rows.fields().entrySet().stream()
                        .filter(field -> !field.getKey().startsWith("_"))
                        .map(field -> filled(field.getKey(), field.getValue()))
                        .collect(Collectors.joining())
                + rows.lacks().entrySet().stream()
                        .map(field -> row("`" + field.getKey() + "`", "nothing: " + field.getValue(), ""))
                        .collect(Collectors.joining())
                + "|===\n";
    }

    private static String filled(String name, Report.Filled field) {
        String from = !field.key().equals(name)
                ? "follows from `" + field.key() + "`"
                : field.term() ? "`contractTerm." + field.path() + "`" : "`" + field.path() + "`";
        return row("`+" + name + "+`", from, field.doubt() == null ? "" : field.doubt());
    }

    private static String unanswered(List<Binding> reports) {
        return table("2,2,6", "Report", "Selector", "Why not")
                + reports.stream()
                        .filter(binding -> binding.report().unanswered() != null)
                        .map(binding -> row(
                                "`" + binding.report().name() + "`",
                                selectors(binding),
                                binding.report().unanswered()))
                        .collect(Collectors.joining())
                + "|===\n";
    }

    private static String selectors(Binding binding) {
        return binding.options().stream()
                .filter(parameter -> parameter.in() == Location.PATH)
                .map(parameter -> "`" + parameter.option() + "`")
                .collect(Collectors.joining(", "));
    }

    private static String table(String columns, String... titles) {
        return "[cols=\"" + columns + "\",options=\"header\"]\n|===\n" + row(titles) + "\n";
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                        .map(cell -> "|" + cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" "))
                        .stripTrailing()
                + "\n";
    }
}
