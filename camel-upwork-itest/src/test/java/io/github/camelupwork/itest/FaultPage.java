// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fault table as AsciiDoc. */
final class FaultPage {

    private static final String HEAD = """
            [cols="4,1,4,1,1,4,1,1,2,4,1",options="header"]
            |===
            |Fault |Call |Failing once, the route gets |Requests |Orders |Failing on, the route gets |Requests |Orders
            |Ledger |The same payment key again gets |Orders in all
            """;

    private FaultPage() {}

    static String of(List<FaultRow> rows) {
        return rows.stream().map(FaultPage::row).collect(Collectors.joining("\n", HEAD + "\n", "\n|===\n"));
    }

    private static String row(FaultRow row) {
        return "|" + row.fault().text + " |" + row.effect().name().toLowerCase(Locale.ROOT) + "\n"
                + cells(row.once(), true)
                + cells(row.lasting(), true) + "|"
                + (row.ledger() == null ? "" : row.ledger().toLowerCase(Locale.ROOT)) + " "
                + cells(row.again(), false);
    }

    private static String cells(FaultRow.Result result, boolean withRequests) {
        if (result == null) {
            return withRequests ? "| | | " : "| | ";
        }
        return "|" + result.gets() + " " + (withRequests ? "|" + result.requests() + " " : "") + "|" + result.orders()
                + " ";
    }
}
