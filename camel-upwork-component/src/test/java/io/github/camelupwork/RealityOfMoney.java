// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** How transactions are reported to look, and what a route gets. */
final class RealityOfMoney {

    private static final String MONTH = " WHERE date >= '2025-01-01' AND date <= '2025-01-31'";
    private static final String EARNINGS = "upwork:reports/earnings";
    private static final String BILLINGS = "upwork:reports/billings?buyerCompanyReference=6";

    private static final Map<String, List<String>> TYPES = types();

    private final BiConsumer<String, String> rows;
    private final List<Map<String, Object>> statement = new ArrayList<>();

    /** @param rows takes rows: what Upwork does, and what comes of it */
    RealityOfMoney(BiConsumer<String, String> rows) {
        this.rows = rows;
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new LinkedHashMap<>();
        types.put("APInvoice", List.of("Hourly", "Fixed Price", "Milestone", "Miscellaneous"));
        types.put("APAdjustment", List.of("Service Fee", "Bonus", "Expense", "Withdrawal Fee", "Refund", "VAT", "WHT"));
        types.put("ARInvoice", List.of("Hourly", "Fixed Price", "Milestone", "Miscellaneous", "Membership Fee"));
        types.put("ARAdjustment", List.of("Bonus", "Expense", "Refund", "VAT"));
        types.put("APPayment", List.of("Withdrawal"));
        types.put("ARPayment", List.of("Payment"));
        return types;
    }

    void addAll() {
        TYPES.forEach((type, subtypes) -> {
            statement.clear();
            subtypes.forEach(subtype -> book(type, subtype, "1.00", "1.00"));
            row(
                    "type `" + type + "`, subtypes " + String.join(", ", subtypes),
                    hub -> "`reports/earnings`: " + subtypes(hub, EARNINGS) + "; `reports/billings`: "
                            + subtypes(hub, BILLINGS));
        });
        month();
        row(
                "`amountCreditedToUser` is the signed movement; `transactionAmount` has the other sign for withdrawals, membership"
                        + " and VAT (the month below)",
                hub -> "`reports/finance`: " + sum(hub, "upwork:reports/finance", "sum(signed_amount)")
                        + ", the balance; `reports/earnings`: " + sum(hub, EARNINGS, "sum(signed_amount)"));
        single(
                "the statement shows `transactionReviewDueDate` as its date; others book by `fullyPaidDate`",
                row -> {
                    row.put("transactionReviewDueDate", "2025-01-10");
                    row.put("fullyPaidDate", "2025-01-15");
                },
                hub -> report(hub, "upwork:reports/finance", "SELECT date, statement_date, fully_paid_date"));
        single(
                "a text in `purchaseOrderNumber`",
                row -> row.put("purchaseOrderNumber", "PO-7"),
                hub -> report(hub, "upwork:reports/finance", "SELECT po_number, amount"));
        statement.clear();
        Stream.of("1736035200000", "2025-01-05T00:00:00+0000", "2025-01-05", "20250105")
                .forEach(day -> book("APInvoice", "Hourly", "1.00", "1.00").put("transactionCreationDate", day));
        row("dates in four forms", hub -> report(hub, "upwork:reports/finance", "SELECT date, sum(amount)"));
        row("a new row changes the number and the running balance of all others", this::newRow);
    }

    private void month() {
        statement.clear();
        book("APInvoice", "Hourly", "400.00", "400.00");
        book("APAdjustment", "Service Fee", "-40.00", "-40.00");
        book("ARInvoice", "Membership Fee", "20.00", "-20.00");
        book("APPayment", "Withdrawal", "300.00", "-300.00");
        book("APAdjustment", "Withdrawal Fee", "-1.00", "-1.00");
    }

    private Map<String, Object> book(String type, String subtype, String amount, String signed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("recordId", String.valueOf(100 + statement.size()));
        row.put("transactionCreationDate", "2025-01-05");
        row.put("type", type);
        row.put("accountingSubtype", subtype);
        row.put("transactionAmount", Map.of("rawValue", amount, "currency", "USD"));
        row.put("amountCreditedToUser", Map.of("rawValue", signed));
        statement.add(row);
        return row;
    }

    private void single(
            String does,
            java.util.function.Consumer<Map<String, Object>> change,
            Function<GraphQLHub, String> comesOfIt) {
        statement.clear();
        change.accept(book("ARInvoice", "Hourly", "5.00", "-5.00"));
        row(does, comesOfIt);
    }

    private void row(String does, Function<GraphQLHub, String> comesOfIt) {
        try (GraphQLHub hub = new GraphQLHub()) {
            hub.upwork.answering("user", arguments -> Map.of("id", "1", "nid", "ann", "rid", "9"));
            hub.upwork.answering("organization", arguments -> Map.of("id", "5", "rid", "6"));
            hub.upwork.answering("accountingEntity", arguments -> Map.of("id", "7"));
            hub.upwork.answering(
                    "transactionHistory",
                    arguments -> Map.of("transactionDetail", Map.of("transactionHistoryRow", List.copyOf(statement))));
            rows.accept(does, comesOfIt.apply(hub));
        }
    }

    private static List<?> read(GraphQLHub hub, String uri, String select) {
        Exchange done = hub.call(uri, Map.of("CamelUpwork.tq", select + MONTH));
        return done.getException() == null
                ? done.getMessage().getBody(List.class)
                : List.of(done.getException().toString());
    }

    private static String report(GraphQLHub hub, String uri, String select) {
        return "body `" + read(hub, uri, select) + "`";
    }

    private static String sum(GraphQLHub hub, String uri, String sum) {
        return "`" + sum + "` = "
                + ((Map<?, ?>) read(hub, uri, "SELECT " + sum + " AS total").get(0)).get("total");
    }

    private static String subtypes(GraphQLHub hub, String uri) {
        List<String> found = read(hub, uri, "SELECT subtype").stream()
                .map(row -> ((Map<?, ?>) row).get("subtype").toString())
                .toList();
        return found.isEmpty() ? "none" : String.join(", ", found);
    }

    private String newRow(GraphQLHub hub) {
        List<String> events = new ArrayList<>();
        month();
        try {
            RouteBuilder.addRoutes(hub.context, builder -> builder.from(
                            "upwork:transactions/list?from=2025-01-01&to=2025-01-31&emit=changes&initialDelay=3600000")
                    .routeId("rows")
                    .process(exchange ->
                            events.add(exchange.getMessage().getHeader(UpworkConstants.EVENT, String.class))));
            UpworkConsumer consumer =
                    (UpworkConsumer) hub.context.getRoute("rows").getConsumer();
            for (int poll = 0; poll < 3; poll++) {
                number();
                consumer.poll();
                book("APInvoice", "Hourly", "10.00", "10.00");
            }
        } catch (Exception e) {
            return e.toString();
        }
        return "a consumer over 5 rows and one more with each of two polls: " + events.size() + " events, all of them `"
                + String.join("`, `", new java.util.TreeSet<>(events)) + "`";
    }

    /** The newest row is the first. */
    private void number() {
        for (int i = 0; i < statement.size(); i++) {
            statement.get(i).put("rowNumber", statement.size() - i);
            statement.get(i).put("runningChargeableBalance", Map.of("rawValue", statement.size() * 10 + i + ".00"));
        }
    }
}
