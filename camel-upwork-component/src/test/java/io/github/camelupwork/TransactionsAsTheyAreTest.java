// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A year of transactions with the types and subtypes of the living API, booked by hand. Of each row it is said by how much the
 * balance moves ({@code amountCreditedToUser}) and what the documented amount is, which has the other sign for withdrawals,
 * membership fees and VAT.
 */
class TransactionsAsTheyAreTest {

    private static final String YEAR = " WHERE date >= '2025-01-01' AND date <= '2025-12-31'";

    private final GraphQLHub hub = new GraphQLHub();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    TransactionsAsTheyAreTest() {
        hub.upwork.answering("accountingEntity", arguments -> Map.of("id", "77"));
        hub.upwork.answering("user", arguments -> Map.of("id", "1", "nid", "ann", "rid", "9"));
        hub.upwork.answering("organization", arguments -> Map.of("id", "5", "rid", "6"));
        hub.upwork.answering("transactionHistory", this::history);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private Map<String, Object> history(Map<String, Object> arguments) {
        Map<?, ?> days =
                (Map<?, ?>) ((Map<?, ?>) arguments.get("transactionHistoryFilter")).get("transactionDateTime_bt");
        String from = days.get("rangeStart").toString().substring(0, 10);
        String to = days.get("rangeEnd").toString().substring(0, 10);
        List<Map<String, Object>> found = rows.stream()
                .filter(row -> row.get("transactionCreationDate").toString().compareTo(from) >= 0
                        && row.get("transactionCreationDate").toString().compareTo(to) <= 0)
                .toList();
        return Map.of("transactionDetail", Map.of("transactionHistoryRow", found));
    }

    private Map<String, Object> book(String day, String type, String subtype, String amount, String signed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("recordId", String.valueOf(1000 + rows.size()));
        row.put("transactionCreationDate", day);
        row.put("transactionReviewDueDate", LocalDate.parse(day).plusDays(5).toString());
        row.put("fullyPaidDate", LocalDate.parse(day).plusDays(10).toString());
        row.put("type", type);
        row.put("accountingSubtype", subtype);
        row.put("description", subtype);
        row.put("transactionAmount", money(amount));
        row.put("amountCreditedToUser", money(signed));
        rows.add(row);
        return row;
    }

    private static Map<String, Object> money(String amount) {
        return Map.of("rawValue", amount, "currency", "USD", "displayValue", "$" + amount);
    }

    /** The year of a freelancer: the balance begins at 0.00 and ends at 20.35. */
    private void freelancersYear() {
        book("2025-01-10", "APInvoice", "Hourly", "400.00", "400.00");
        book("2025-01-10", "APAdjustment", "Service Fee", "-40.00", "-40.00");
        book("2025-03-02", "APInvoice", "Fixed Price", "150.50", "150.50");
        book("2025-03-02", "APAdjustment", "Service Fee", "-15.05", "-15.05");
        book("2025-04-01", "APInvoice", "Milestone", "200.00", "200.00");
        book("2025-04-20", "APAdjustment", "Bonus", "25.00", "25.00");
        book("2025-05-05", "APAdjustment", "Expense", "10.00", "10.00");
        book("2025-06-01", "APAdjustment", "Refund", "-50.00", "-50.00");
        book("2025-06-15", "APInvoice", "Miscellaneous", "5.00", "5.00");
        book("2025-07-01", "APAdjustment", "WHT", "-20.10", "-20.10");
        book("2025-08-01", "ARInvoice", "Membership Fee", "20.00", "-20.00");
        book("2025-08-01", "ARAdjustment", "VAT", "4.00", "-4.00");
        book("2025-09-01", "APPayment", "Withdrawal", "620.00", "-620.00");
        book("2025-09-01", "APAdjustment", "Withdrawal Fee", "-1.00", "-1.00");
    }

    private List<?> report(String uri, String query) {
        Exchange done = hub.call(uri, Map.of("CamelUpwork.tq", query + YEAR));
        assertThat(done.getException()).isNull();
        return (List<?>) done.getMessage().getBody();
    }

    private static BigDecimal sum(List<?> rows, String column) {
        return new BigDecimal(((Map<?, ?>) rows.get(0)).get(column).toString());
    }

    @Test
    void theSignedAmountsOfAYearAddUpToTheChangeOfTheBalance() {
        freelancersYear();

        List<?> sums = report("upwork:reports/finance", "SELECT sum(signed_amount), sum(amount)");

        assertThat(sum(sums, "sum_signed_amount")).isEqualByComparingTo("20.35");
        assertThat(sum(sums, "sum_amount"))
                .as("the documented amount has other signs")
                .isEqualByComparingTo("1308.35");
    }

    @Test
    void earningsLeaveOutPayoutsAndWhatIsPaidAsAClient() {
        freelancersYear();

        List<?> byKind = report("upwork:reports/earnings", "SELECT type, subtype, sum(amount)");

        assertThat(byKind.stream().map(row -> ((Map<?, ?>) row).get("subtype").toString()))
                .containsExactlyInAnyOrder(
                        "Hourly",
                        "Fixed Price",
                        "Milestone",
                        "Miscellaneous",
                        "Service Fee",
                        "Bonus",
                        "Expense",
                        "Refund",
                        "WHT",
                        "Withdrawal Fee");
        assertThat(sum(report("upwork:reports/earnings", "SELECT sum(amount)"), "sum_amount"))
                .isEqualByComparingTo("664.35");
    }

    @Test
    void billingsLeaveOutTheChargesOfTheCard() {
        book("2025-01-06", "ARInvoice", "Hourly", "300.00", "-300.00");
        book("2025-01-06", "ARPayment", "Payment", "309.00", "309.00");
        book("2025-01-06", "ARAdjustment", "Processing Fee", "9.00", "-9.00");
        book("2025-02-06", "ARAdjustment", "Bonus", "50.00", "-50.00");
        book("2025-02-06", "ARPayment", "Payment", "50.00", "50.00");

        assertThat(sum(report("upwork:reports/billings?buyerCompanyReference=6", "SELECT sum(amount)"), "sum_amount"))
                .isEqualByComparingTo("359.00");
        assertThat(sum(report("upwork:reports/finance", "SELECT sum(signed_amount)"), "sum_signed_amount"))
                .isEqualByComparingTo("0.00");
    }

    @Test
    void theDateOfTheStatementAndOfFullPaymentAreThere() {
        book("2025-01-10", "APInvoice", "Hourly", "400.00", "400.00");

        assertThat(report("upwork:reports/finance", "SELECT date, statement_date, fully_paid_date"))
                .isEqualTo(List.of(Map.of(
                        "date",
                        LocalDate.of(2025, 1, 10),
                        "statement_date",
                        LocalDate.of(2025, 1, 15),
                        "fully_paid_date",
                        LocalDate.of(2025, 1, 20))));
    }

    @Test
    void aPurchaseOrderNumberOfLettersSpoilsNoReport() {
        book("2025-01-10", "ARInvoice", "Hourly", "400.00", "-400.00").put("purchaseOrderNumber", "PO-2025/7 B");
        book("2025-01-11", "ARInvoice", "Hourly", "100.00", "-100.00").put("purchaseOrderNumber", "4711");

        assertThat(report("upwork:reports/finance", "SELECT po_number, sum(amount)").stream()
                        .map(row -> (Object) ((Map<?, ?>) row).get("po_number")))
                .containsExactlyInAnyOrder("PO-2025/7 B", new BigDecimal("4711"));
    }

    @Test
    void aListOfTransactionsHoldsBothAmountsAndAllDates() {
        book("2025-09-01", "APPayment", "Withdrawal", "620.00", "-620.00");

        Exchange done = hub.call("upwork:transactions/list?accountingEntityIds=77&from=2025-01-01&to=2025-12-31");

        assertThat(((Map<?, ?>) ((List<?>) done.getMessage().getBody()).get(0)))
                .extracting("transactionAmount", "amountCreditedToUser", "transactionReviewDueDate", "fullyPaidDate")
                .containsExactly(new BigDecimal("620.00"), new BigDecimal("-620.00"), "2025-09-06", "2025-09-11");
    }

    @Test
    void anAccountWithoutAHistoryThatIsShownIsNoAccountWithoutTransactions() {
        hub.upwork.answering("transactionHistory", arguments -> null);

        Exchange done = hub.call("upwork:reports/finance", Map.of("CamelUpwork.tq", "SELECT sum(amount)" + YEAR));

        assertThat(done.getException()).hasMessageContaining("null in place of the list");
    }
}
